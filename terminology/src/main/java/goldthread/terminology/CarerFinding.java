package goldthread.terminology;

/** What stands out when what is recorded of a child's carers is looked at together. */
public enum CarerFinding implements Coded {
    SUPPORT_UNSET,
    NEED_WITHOUT_SUPPORT,
    NEED_OUT_OF_DATE,
    SUPPORT_TURNED_DOWN,
    CARER_VIEW_MISSING,
    CAPABILITY_MISSING,
    MANY_ACTIONS,
    INFORMATION_UNSET,
    YOUNG_CARER_NOT_ASSESSED;

    @Override
    public String system() {
        return CodeSystems.CARER_FINDING;
    }
}
