package goldthread.terminology;

/** What kind of plan a care plan is. */
public enum PlanCategory implements Coded {
    SHARED,
    MENTAL_HEALTH,
    SAFETY,
    RISK_MINIMISATION,
    CRISIS,
    RELAPSE,
    POSITIVE_BEHAVIOUR_SUPPORT,
    DISCHARGE,
    EARLY_HELP,
    CIN,
    CP,
    LAC,
    PLACEMENT,
    PATHWAY,
    EHCP,
    PEP,
    SEN_SUPPORT,
    HEALTH,
    SECTION_117,
    YOUTH_JUSTICE,
    CAMHS_TRANSITION,
    SCHOOL_TRANSITION,
    CARER_SUPPORT;

    /** Whether law asks for such a plan. */
    public boolean isStatutory() {
        return switch (this) {
            case CIN, CP, LAC, PLACEMENT, PATHWAY, EHCP, PEP, SECTION_117, YOUTH_JUSTICE -> true;
            default -> false;
        };
    }

    @Override
    public String system() {
        return CodeSystems.PLAN_CATEGORY;
    }
}
