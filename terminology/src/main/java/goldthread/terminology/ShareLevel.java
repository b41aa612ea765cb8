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

    /** Its place in the order of protection, from 0, as it stands in tables. */
    public int rank() {
        return switch (this) {
            case EVERYDAY -> 0;
            case RESTRICTED -> 1;
            case SEALED -> 2;
        };
    }

    /** The level at a place; whatever lies beyond the last is sealed. */
    public static ShareLevel ofRank(int rank) {
        return switch (rank) {
            case 0 -> EVERYDAY;
            case 1 -> RESTRICTED;
            default -> SEALED;
        };
    }
}
