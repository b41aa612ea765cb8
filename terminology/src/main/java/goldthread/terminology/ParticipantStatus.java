package goldthread.terminology;

/** Whether a membership of a care team is proposed, in effect or over. */
public enum ParticipantStatus implements Coded {
    PROPOSED,
    EFFECTIVE,
    ENDED;

    @Override
    public String system() {
        return CodeSystems.PARTICIPANT_STATUS;
    }
}
