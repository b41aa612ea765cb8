package goldthread.terminology;

/** What a decision about a child is about. */
public enum DecisionKind implements Coded {
    TREATMENT,
    INFORMAL_ADMISSION,
    DEPRIVATION_OF_LIBERTY,
    INFORMATION_SHARING,
    MEDICATION,
    ASSESSMENT,
    EDUCATION,
    PLACEMENT,
    CONTACT,
    RESEARCH;

    @Override
    public String system() {
        return CodeSystems.DECISION_KIND;
    }
}
