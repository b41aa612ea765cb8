package goldthread.terminology;

/** Which way a score improves. */
public enum ScoreDirection implements Coded {
    HIGHER_IS_BETTER,
    LOWER_IS_BETTER;

    @Override
    public String system() {
        return CodeSystems.SCORE_DIRECTION;
    }
}
