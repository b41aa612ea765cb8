package goldthread.terminology;

/** Why somebody who stands around a child is not invited to a meeting. */
public enum MeetingGap implements Coded {
    WITHOUT_FAMILY,
    NOT_ACCEPTED,
    NOT_NAMED,
    OWN_CHILD,
    ACTIVE_NOT_INVITED;

    @Override
    public String system() {
        return CodeSystems.MEETING_GAP;
    }
}
