package goldthread.terminology;

/** By which law a finding about a young person's own decision is made. */
public enum LegalBasis implements Coded {
    GILLICK,
    MENTAL_CAPACITY_ACT,
    FAMILY_LAW_REFORM_ACT,
    COURT;

    @Override
    public String system() {
        return CodeSystems.LEGAL_BASIS;
    }
}
