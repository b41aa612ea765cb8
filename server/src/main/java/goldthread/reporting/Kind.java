package goldthread.reporting;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be counted about a record. */
enum Kind {
    /** A referral was sent to somebody. */
    ASKED(true),
    /** An addressee said for the first time that it has a referral. */
    ACKNOWLEDGED(true),
    /** An addressee decided for the first time. */
    ANSWERED(true),
    /** A child was not brought, or did not come. */
    NOT_BROUGHT(false),
    /** A looked-after child's plan was reviewed. */
    REVIEWED(false),
    /** An assessment was completed. */
    ASSESSED(false),
    /** A child began to live or learn somewhere. */
    MOVED(false),
    /** A plan in force is to be reviewed. */
    PLANNED(false);

    private final boolean isMoment;

    Kind(boolean isMoment) {
        this.isMoment = isMoment;
    }

    /** Whether it is a moment that stays what it was, and not what the record says by now. */
    boolean isMoment() {
        return isMoment;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Those that the latest version of a record decides, as SQL literals. */
    static String asItStands() {
        return Stream.of(values())
                .filter(kind -> !kind.isMoment)
                .map(kind -> "'" + kind.code() + "'")
                .collect(Collectors.joining(", "));
    }
}
