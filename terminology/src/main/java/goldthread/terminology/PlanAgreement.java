package goldthread.terminology;

/** What one party said to a plan. */
public enum PlanAgreement implements Coded {
    AGREED,
    PARTLY_AGREED,
    NOT_AGREED,
    NOT_ASKED,
    NOT_ABLE;

    @Override
    public String system() {
        return CodeSystems.PLAN_AGREEMENT;
    }
}
