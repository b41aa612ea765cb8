package goldthread.terminology;

/** What an alert says. */
public enum FlagCode implements Coded {
    REFERRAL_OVERDUE,
    NO_ACTIVE_SUPPORT,
    DISENGAGEMENT,
    SAFEGUARDING,
    CHILD_PROTECTION_PLAN,
    LOOKED_AFTER,
    SAFETY_PLAN,
    REVIEW_OVERDUE,
    REVIEW_NEEDED,
    SELF_HARM_RISING,
    MISSING_DISCHARGE_PLAN,
    MISSING_CLOSURE_PLAN,
    FOLLOW_UP_UNKNOWN,
    INAPPROPRIATE_SETTING,
    REASONABLE_ADJUSTMENT,
    RESTRICTIVE_MEASURE,
    ADDRESS_PROTECTED,
    LATE_RECORD,
    RECORD_INCOMPLETE;

    @Override
    public String system() {
        return CodeSystems.FLAG_CODE;
    }
}
