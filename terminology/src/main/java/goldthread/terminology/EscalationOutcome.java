package goldthread.terminology;

/** How a professional concern was answered or settled. */
public enum EscalationOutcome implements Coded {
    DECISION_CHANGED,
    DECISION_UPHELD,
    COMPROMISE,
    WITHDRAWN,
    NEXT_STAGE,
    UNRESOLVED;

    @Override
    public String system() {
        return CodeSystems.ESCALATION_OUTCOME;
    }
}
