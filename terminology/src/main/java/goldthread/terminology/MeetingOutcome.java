package goldthread.terminology;

/** What came of a meeting. */
public enum MeetingOutcome implements Coded {
    PLAN_AGREED,
    PLAN_CONTINUED,
    PLAN_CHANGED,
    PLAN_ENDED,
    ENQUIRY,
    CONFERENCE_CALLED,
    NO_AGREEMENT,
    ADJOURNED;

    @Override
    public String system() {
        return CodeSystems.MEETING_OUTCOME;
    }
}
