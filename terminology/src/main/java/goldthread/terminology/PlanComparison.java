package goldthread.terminology;

/** With what a composed plan was compared. */
public enum PlanComparison implements Coded {
    SINCE,
    SINCE_LAST_LOOK,
    FIRST_LOOK;

    @Override
    public String system() {
        return CodeSystems.PLAN_COMPARISON;
    }
}
