package goldthread.terminology;

/** Whether an agency that is invited to a meeting has sent its report before. */
public enum MeetingReport implements Coded {
    SENT,
    NOTHING_TO_REPORT,
    OWED,
    NOT_ASKED;

    @Override
    public String system() {
        return CodeSystems.MEETING_REPORT;
    }
}
