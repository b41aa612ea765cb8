package goldthread.terminology;

/** Why an addressee turned a referral down. */
public enum RejectionReason implements Coded {
    BELOW_THRESHOLD,
    OUT_OF_AREA,
    AGE,
    CAPACITY,
    INCOMPLETE,
    DUPLICATE,
    WRONG_SERVICE,
    NEEDS_SOCIAL_CARE_FIRST,
    UNSTABLE_PLACEMENT,
    CRIMINAL_INVESTIGATION,
    AFTER_ASSESSMENT,
    CONSENT_REFUSED,
    OTHER;

    @Override
    public String system() {
        return CodeSystems.REJECTION_REASON;
    }
}
