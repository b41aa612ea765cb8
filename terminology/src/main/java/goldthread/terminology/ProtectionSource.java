package goldthread.terminology;

/** Which record says that a child is looked after or on a child protection plan. */
public enum ProtectionSource implements Coded {
    PLAN,
    ALERT,
    STANDING;

    @Override
    public String system() {
        return CodeSystems.PROTECTION_SOURCE;
    }
}
