package goldthread.terminology;

/** Why the labels of an entry are set anew. */
public enum RelabelReason implements Coded {
    WRONGLY_LABELLED,
    CHILD_AGREES,
    CARER_AGREES,
    NEEDED_FOR_CARE,
    NEEDED_FOR_SAFETY,
    NO_LONGER_SENSITIVE,
    MORE_SENSITIVE;

    @Override
    public String system() {
        return CodeSystems.RELABEL_REASON;
    }
}
