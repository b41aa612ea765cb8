package goldthread.terminology;

/** Whether somebody who was invited to a meeting took part. */
public enum MeetingAttendance implements Coded {
    ATTENDED,
    REPRESENTED,
    APOLOGIES,
    ABSENT;

    @Override
    public String system() {
        return CodeSystems.MEETING_ATTENDANCE;
    }
}
