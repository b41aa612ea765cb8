package goldthread.terminology;

/** Why a section of a composed document has no entries. */
public enum SectionEmptyReason implements Coded {
    NOTHING_RECORDED,
    WITHHELD;

    @Override
    public String system() {
        return CodeSystems.SECTION_EMPTY_REASON;
    }
}
