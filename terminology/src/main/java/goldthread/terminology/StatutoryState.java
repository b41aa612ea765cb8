package goldthread.terminology;

/** Where a statutory process stands. */
public enum StatutoryState implements Coded {
    IN_FORCE,
    ON_HOLD,
    PLANNED,
    ENDED;

    @Override
    public String system() {
        return CodeSystems.STATUTORY_STATE;
    }
}
