package goldthread.terminology;

/** Why a stay or an episode ended without the plans that belong to its end. */
public enum UnplannedEndingReason implements Coded {
    AGAINST_ADVICE,
    TRIBUNAL,
    DIED,
    TRANSFERRED_URGENTLY,
    ABSCONDED,
    BED_NEEDED,
    SERVICE_CLOSED,
    LOST_CONTACT;

    @Override
    public String system() {
        return CodeSystems.UNPLANNED_ENDING_REASON;
    }
}
