package goldthread.terminology;

/** How far a professional concern has been taken. */
public enum EscalationStage implements Coded {
    STAGE_1,
    STAGE_2,
    STAGE_3,
    STAGE_4,
    STAGE_5;

    /** How many stages there are up to this one; the first is 1. */
    public int number() {
        return Integer.parseInt(code().substring(code().indexOf('-') + 1));
    }

    @Override
    public String system() {
        return CodeSystems.ESCALATION_STAGE;
    }
}
