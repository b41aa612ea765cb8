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
    PLANNED(false),
    /** An addressee turned a referral down for the first time, and why. */
    DECLINED(true),
    /** Help that was accepted could not be given. */
    UNDONE(false),
    /** A child was seen about their mental health. */
    CONTACTED(false),
    /** A child was where a child in distress should not have to be. */
    SETTING(false),
    /** A child said what they want. */
    WISHED(false),
    /** Somebody said how they experienced a service. */
    EXPERIENCED(false),
    /** A score of an outcome measure was given. */
    SCORED(false),
    /** Somebody cares for a child; detail is who. */
    CARER(false),
    /** It was recorded what a carer needs; detail is who. */
    CARER_NEED(false),
    /** Support was asked for a carer; detail is who. */
    CARER_SUPPORT(false),
    /** Something was recorded for the first time. */
    RECORDED(true),
    /** Something keeps a child in hospital who is ready to leave. */
    DELAYED(false);

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
