package goldthread.terminology;

/** What gives someone parental responsibility, or makes plain that they have none. */
public enum PrBasis implements Coded {
    BIRTH,
    REGISTRATION,
    AGREEMENT,
    ORDER,
    ADOPTION,
    SPECIAL_GUARDIANSHIP,
    GUARDIANSHIP,
    PLACEMENT_FOR_ADOPTION,
    CARE_ORDER,
    INTERIM_CARE_ORDER,
    EMERGENCY_PROTECTION_ORDER,
    ACCOMMODATED,
    NONE,
    UNKNOWN;

    @Override
    public String system() {
        return CodeSystems.PR_BASIS;
    }
}
