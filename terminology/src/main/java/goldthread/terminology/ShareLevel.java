package goldthread.terminology;

/** How much of a child's record someone sees, from the least to the most protected. */
public enum ShareLevel implements Coded {
    EVERYDAY,
    RESTRICTED,
    SEALED;

    @Override
    public String system() {
        return CodeSystems.SHARE_LEVEL;
    }
}
