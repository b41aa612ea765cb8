package goldthread.terminology;

/** What has to happen by a certain time after a child was referred. */
public enum ReferralClock implements Coded {
    ACKNOWLEDGE,
    DECIDE,
    FIRST_CONTACT,
    FOUR_WEEKS,
    REVIEW;

    @Override
    public String system() {
        return CodeSystems.REFERRAL_CLOCK;
    }
}
