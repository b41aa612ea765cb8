package goldthread.terminology;

/** Why a child is in a caller's caseload. */
public enum CaseloadBasis implements Coded {
    TEAM,
    ORGANISATION_IN_TEAM,
    COLLEAGUE_IN_TEAM,
    PRACTICE,
    TASK,
    SELF,
    PARENT,
    EMERGENCY;

    @Override
    public String system() {
        return CodeSystems.CASELOAD_BASIS;
    }
}
