package goldthread.terminology;

/** Towards whom a risk runs. */
public enum RiskDirection implements Coded {
    TO_SELF,
    TO_OTHERS,
    FROM_OTHERS;

    @Override
    public String system() {
        return CodeSystems.RISK_DIRECTION;
    }
}
