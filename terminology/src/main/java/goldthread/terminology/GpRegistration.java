package goldthread.terminology;

/** Whether a child is registered with a GP practice and, when not, why not. */
public enum GpRegistration implements Coded {
    REGISTERED,
    TEMPORARILY_REGISTERED,
    NOT_REGISTERED,
    NOT_REGISTERED_MOVED,
    NOT_REGISTERED_NO_ADDRESS,
    NOT_REGISTERED_REFUSED,
    NOT_REGISTERED_CHOICE,
    NOT_REGISTERED_IMMIGRATION,
    UNKNOWN;

    @Override
    public String system() {
        return CodeSystems.GP_REGISTRATION;
    }
}
