package goldthread.terminology;

/** What a service does when a child was not seen. */
public enum MissedAppointmentFollowUp implements Coded {
    CONTACTED_FAMILY,
    NEW_APPOINTMENT,
    HOME_VISIT,
    REFERRER_TOLD,
    SAFEGUARDING_CONSIDERED,
    BARRIER_ADDRESSED,
    NOT_KNOWN_YET;

    @Override
    public String system() {
        return CodeSystems.MISSED_APPOINTMENT_FOLLOW_UP;
    }
}
