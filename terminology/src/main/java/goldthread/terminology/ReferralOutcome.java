package goldthread.terminology;

/** What came of a referral. */
public enum ReferralOutcome implements Coded {
    ACCEPTED_TREATMENT,
    ACCEPTED_ASSESSMENT,
    ASSESSED_NO_MH_NEED,
    NO_FURTHER_ACTION,
    ADVICE_GIVEN,
    SIGNPOSTED,
    REDIRECTED,
    NOT_ASSESSED,
    DECLINED_BY_CHILD,
    DECLINED_BY_CARER,
    DETAINED_MHA,
    TRANSFERRED;

    @Override
    public String system() {
        return CodeSystems.REFERRAL_OUTCOME;
    }
}
