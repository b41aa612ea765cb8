package goldthread.terminology;

/** Children whose waits are counted apart. */
public enum WaitingGroup implements Coded {
    LOOKED_AFTER,
    CHILD_PROTECTION_PLAN,
    CHILD_IN_NEED,
    AUTISM_ADHD;

    @Override
    public String system() {
        return CodeSystems.WAITING_GROUP;
    }
}
