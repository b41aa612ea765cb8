package goldthread.terminology;

/** The five levels of the common language for risk, from the lowest to the highest. */
public enum RiskLevel implements Coded {
    NONE_IDENTIFIED,
    LOW,
    MODERATE,
    HIGH,
    IMMEDIATE;

    @Override
    public String system() {
        return CodeSystems.RISK_LEVEL;
    }
}
