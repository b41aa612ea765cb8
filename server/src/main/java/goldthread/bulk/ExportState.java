package goldthread.bulk;

import java.util.Locale;

/** How an export stands; one that is complete or has failed never changes again. */
enum ExportState {
    UNDER_WAY,
    COMPLETE,
    FAILED;

    /** After so many failures without a child finished between them nobody tries any more. */
    static final int TRIES = 5;

    static ExportState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** After so many of all children are finished. */
    static ExportState after(int done, int children) {
        return done < children ? UNDER_WAY : COMPLETE;
    }
}
