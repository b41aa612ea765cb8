package goldthread.terminology;

/** What one agency asks of another. */
public enum ReferralCategory implements Coded {
    CAMHS,
    MH_ASSESSMENT,
    CRISIS,
    ADVICE_REQUEST,
    SINGLE_POINT_OF_ACCESS,
    EARLY_HELP,
    SCHOOL_BASED_SUPPORT,
    SOCIAL_CARE,
    SAFEGUARDING,
    EDUCATION,
    VOLUNTARY_SECTOR,
    PEER_SUPPORT,
    ADVOCACY,
    FAMILY_SUPPORT,
    PRACTICAL_SUPPORT,
    NEURODEVELOPMENTAL,
    EATING_DISORDER,
    SUBSTANCE_USE,
    PHYSICAL_HEALTH,
    PLACEMENT,
    TRANSITION,
    SECOND_OPINION,
    RE_REFERRAL;

    @Override
    public String system() {
        return CodeSystems.REFERRAL_CATEGORY;
    }
}
