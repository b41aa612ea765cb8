package goldthread.terminology;

/** Why an accepted task ended without being done. */
public enum TaskFailureReason implements Coded {
    COULD_NOT_REACH,
    DID_NOT_ENGAGE,
    NO_SUITABLE_PLACEMENT,
    NO_SUITABLE_SERVICE,
    STAFF_SHORTAGE,
    REFUSED_BY_OTHER_AGENCY,
    OVERTAKEN;

    @Override
    public String system() {
        return CodeSystems.TASK_FAILURE_REASON;
    }
}
