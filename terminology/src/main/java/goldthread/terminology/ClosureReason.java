package goldthread.terminology;

/** Why a service ended its involvement. */
public enum ClosureReason implements Coded {
    GOALS_MET,
    TREATMENT_COMPLETE,
    IMPROVED,
    ASSESSED_NOT_NEEDED,
    CHILD_DECLINED,
    CARER_DECLINED,
    NON_ATTENDANCE,
    TRANSFERRED,
    TRANSITION_TO_ADULT,
    MOVED_AREA,
    ADMITTED_ELSEWHERE,
    NOT_SUITABLE,
    DIED,
    ADMINISTRATIVE;

    @Override
    public String system() {
        return CodeSystems.CLOSURE_REASON;
    }
}
