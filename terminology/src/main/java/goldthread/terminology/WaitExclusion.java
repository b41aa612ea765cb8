package goldthread.terminology;

/** Why the four-week clock doesn't count a wait. */
public enum WaitExclusion implements Coded {
    CRISIS,
    URGENT_SINGLE_POINT,
    EATING_DISORDER;

    @Override
    public String system() {
        return CodeSystems.WAIT_EXCLUSION;
    }
}
