package goldthread.terminology;

/** Why two scores of a measure can't be compared yet. */
public enum ComparisonGap implements Coded {
    NO_BASELINE,
    NO_SECOND_CONTACT,
    NO_FOLLOW_UP;

    @Override
    public String system() {
        return CodeSystems.COMPARISON_GAP;
    }
}
