package goldthread.terminology;

/** What counts when a young person moves to adult services; a birthday alone does not (N104). */
public enum TransitionReadiness implements Coded {
    KNOWS_OWN_CONDITION,
    OWN_APPOINTMENTS,
    OWN_MEDICATION,
    KNOWS_RIGHTS,
    MET_ADULT_SERVICE,
    SUPPORT_NETWORK,
    EDUCATION_OR_WORK,
    HOUSING,
    FAMILY_PREPARED;

    @Override
    public String system() {
        return CodeSystems.TRANSITION_READINESS;
    }
}
