package goldthread.terminology;

/** Into what the numbers of a report are divided, where no other code system has it. */
public enum ReportStratum implements Coded {
    SOURCE_PRIMARY_CARE,
    SOURCE_FAMILY,
    SOURCE_SOCIAL_CARE,
    SOURCE_EDUCATION,
    SOURCE_JUSTICE,
    SOURCE_HOSPITAL_AND_HEALTH,
    SOURCE_OTHER,
    FIRST_REQUEST,
    REPEATED_REQUEST,
    TAKEN_ON,
    TURNED_DOWN,
    ANSWERED_AT_ONCE,
    ALTERNATIVE_OFFERED,
    ADVICE_ONLY,
    NOTHING_OFFERED,
    WITHIN_WEEK,
    WITHIN_FOUR_WEEKS,
    WITHIN_TWELVE_WEEKS,
    WITHIN_EIGHTEEN_WEEKS,
    WITHIN_YEAR,
    OVER_YEAR,
    IN_TIME,
    OVERDUE,
    VIEW_HEARD,
    VIEW_EXPLAINED,
    VIEW_MISSING,
    ACKNOWLEDGED,
    NOT_ACKNOWLEDGED,
    NO_GROUP,
    NOT_STATED;

    @Override
    public String system() {
        return CodeSystems.REPORT_STRATUM;
    }
}
