package goldthread.terminology;

/** How far a professional concern has been taken. */
public enum EscalationStage implements Coded {
    STAGE_1,
    STAGE_2,
    STAGE_3,
    STAGE_4,
    STAGE_5;

    @Override
    public String system() {
        return CodeSystems.ESCALATION_STAGE;
    }
}
