package goldthread.terminology;

/** What an alert is about. */
public enum FlagCategory implements Coded {
    SAFETY,
    SAFEGUARDING,
    REFERRAL,
    SUPPORT,
    ENGAGEMENT,
    REVIEW,
    ADJUSTMENT,
    RESTRICTION,
    DATA_QUALITY;

    @Override
    public String system() {
        return CodeSystems.FLAG_CATEGORY;
    }
}
