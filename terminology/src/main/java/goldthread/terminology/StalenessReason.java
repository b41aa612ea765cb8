package goldthread.terminology;

/** Why an assessment or a plan may no longer be relied upon. */
public enum StalenessReason implements Coded {
    EXPIRED,
    CHANGED_SINCE;

    @Override
    public String system() {
        return CodeSystems.STALENESS_REASON;
    }
}
