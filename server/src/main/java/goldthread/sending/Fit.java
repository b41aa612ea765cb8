package goldthread.sending;

import java.util.Locale;
import java.util.stream.Stream;

/** Whether a service is meant for a child. */
enum Fit {
    FITS,
    DOES_NOT_FIT,

    /** The directory doesn't say for whom the service is, or it isn't known of the child. */
    UNKNOWN;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** All of them: one that doesn't fit is enough, and all must be known to fit. */
    static Fit all(Fit... fits) {
        if (Stream.of(fits).anyMatch(fit -> fit == DOES_NOT_FIT)) {
            return DOES_NOT_FIT;
        }
        return Stream.of(fits).allMatch(fit -> fit == FITS) ? FITS : UNKNOWN;
    }
}
