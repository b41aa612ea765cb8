package goldthread.terminology;

/** Who is to do what a rule about scores asks for. */
public enum TriggerOwner implements Coded {
    LEAD_PROFESSIONAL,
    CARE_COORDINATOR,
    RECORDER;

    @Override
    public String system() {
        return CodeSystems.TRIGGER_OWNER;
    }
}
