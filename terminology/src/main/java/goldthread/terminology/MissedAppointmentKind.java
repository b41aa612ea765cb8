package goldthread.terminology;

/** Who did not do what when an appointment did not take place. */
public enum MissedAppointmentKind implements Coded {
    WAS_NOT_BROUGHT,
    DID_NOT_ATTEND,
    REFUSED,
    CARER_CANCELLED_LATE,
    SERVICE_CANCELLED,
    COULD_NOT_BE_SEEN,
    NOT_INFORMED;

    @Override
    public String system() {
        return CodeSystems.MISSED_APPOINTMENT_KIND;
    }
}
