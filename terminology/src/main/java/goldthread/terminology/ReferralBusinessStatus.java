package goldthread.terminology;

/** Where a referral stands with one addressee. */
public enum ReferralBusinessStatus implements Coded {
    AWAITING_RECEIPT,
    RECEIVED,
    IN_TRIAGE,
    INFORMATION_REQUESTED,
    ON_WAITING_LIST,
    ASSESSMENT_BOOKED,
    ASSESSMENT_DONE,
    IN_TREATMENT,
    INTERIM_SUPPORT_IN_PLACE,
    FORWARDED,
    CLOSED;

    @Override
    public String system() {
        return CodeSystems.REFERRAL_BUSINESS_STATUS;
    }
}
