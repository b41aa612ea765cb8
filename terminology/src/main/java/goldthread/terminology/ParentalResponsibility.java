package goldthread.terminology;

/** Whether someone holds parental responsibility; unknown is never read as no. */
public enum ParentalResponsibility implements Coded {
    YES,
    NO,
    SHARED,
    UNKNOWN;

    @Override
    public String system() {
        return CodeSystems.PARENTAL_RESPONSIBILITY;
    }
}
