package goldthread.terminology;

/** Why someone opens the record of a child around whom they do not stand. */
public enum EmergencyReason implements Coded {
    RISK_TO_LIFE,
    SERIOUS_HARM,
    MISSING_CHILD,
    CHILD_PRESENT,
    STATUTORY_ENQUIRY;

    @Override
    public String system() {
        return CodeSystems.EMERGENCY_REASON;
    }
}
