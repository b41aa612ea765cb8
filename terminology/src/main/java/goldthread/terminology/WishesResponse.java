package goldthread.terminology;

/** What became of something that a child said they want. */
public enum WishesResponse implements Coded {
    ACTED_ON,
    PARTLY_ACTED_ON,
    NOT_ACTED_ON,
    BEING_CONSIDERED;

    @Override
    public String system() {
        return CodeSystems.WISHES_RESPONSE;
    }
}
