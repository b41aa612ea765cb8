package goldthread.terminology;

/** Whether a child has an advocate, or wants one. */
public enum AdvocacyAnswer implements Coded {
    HAS_ADVOCATE,
    ACCEPTED,
    DECLINED,
    NOT_OFFERED;

    @Override
    public String system() {
        return CodeSystems.ADVOCACY_ANSWER;
    }
}
