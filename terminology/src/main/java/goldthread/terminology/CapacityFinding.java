package goldthread.terminology;

/** What was found about a young person's ability to make one decision. */
public enum CapacityFinding implements Coded {
    HAS,
    LACKS,
    FLUCTUATING;

    @Override
    public String system() {
        return CodeSystems.CAPACITY_FINDING;
    }
}
