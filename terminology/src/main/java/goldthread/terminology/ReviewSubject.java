package goldthread.terminology;

/** What a change in a child's life may put out of date. */
public enum ReviewSubject implements Coded {
    RISK,
    ASSESSMENT,
    PLAN;

    @Override
    public String system() {
        return CodeSystems.REVIEW_SUBJECT;
    }
}
