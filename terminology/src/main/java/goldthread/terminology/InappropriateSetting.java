package goldthread.terminology;

/** A place where a child in distress should not have to be. */
public enum InappropriateSetting implements Coded {
    POLICE_CUSTODY,
    ADULT_WARD,
    GENERAL_WARD,
    EMERGENCY_DEPARTMENT,
    OUT_OF_AREA,
    UNREGISTERED_PLACEMENT,
    TEMPORARY_ACCOMMODATION;

    @Override
    public String system() {
        return CodeSystems.INAPPROPRIATE_SETTING;
    }
}
