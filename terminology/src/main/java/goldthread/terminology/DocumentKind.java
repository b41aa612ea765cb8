package goldthread.terminology;

/** Which document the server composed. */
public enum DocumentKind implements Coded {
    SHARED_CARE_PLAN,
    CHRONOLOGY,
    PLACEMENT_HANDOVER;

    @Override
    public String system() {
        return CodeSystems.DOCUMENT_KIND;
    }
}
