package goldthread.terminology;

/** Where a young person stands in one domain of readiness for a transition. */
public enum ReadinessLevel implements Coded {
    NOT_YET_ASSESSED,
    NOT_READY,
    WITH_SUPPORT,
    READY;

    @Override
    public String system() {
        return CodeSystems.READINESS_LEVEL;
    }
}
