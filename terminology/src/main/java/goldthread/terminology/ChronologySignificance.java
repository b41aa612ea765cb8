package goldthread.terminology;

/** How much an event matters in the child's story. */
public enum ChronologySignificance implements Coded {
    MAJOR,
    MINOR;

    @Override
    public String system() {
        return CodeSystems.CHRONOLOGY_SIGNIFICANCE;
    }
}
