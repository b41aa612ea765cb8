package goldthread.terminology;

/** What must hold of a child's scores so that a rule asks somebody to do something. */
public enum TriggerKind implements Coded {
    THRESHOLD,
    DETERIORATION,
    NO_FOLLOW_UP;

    @Override
    public String system() {
        return CodeSystems.TRIGGER_KIND;
    }
}
