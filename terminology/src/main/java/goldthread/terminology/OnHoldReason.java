package goldthread.terminology;

/** Why a referral or a plan is paused. */
public enum OnHoldReason implements Coded {
    INFORMATION_NEEDED,
    CHILD_NOT_READY,
    CHILD_UNWELL,
    UNSTABLE_HOME,
    CRIMINAL_INVESTIGATION,
    IN_CUSTODY,
    IN_HOSPITAL,
    MISSING,
    AWAITING_OTHER_SERVICE,
    AWAITING_CONSENT,
    SCHOOL_HOLIDAYS;

    @Override
    public String system() {
        return CodeSystems.ON_HOLD_REASON;
    }
}
