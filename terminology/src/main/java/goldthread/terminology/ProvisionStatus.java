package goldthread.terminology;

/** Whether what a statutory plan promises is given. */
public enum ProvisionStatus implements Coded {
    DELIVERED,
    PARTLY,
    INTERRUPTED,
    NOT_STARTED;

    @Override
    public String system() {
        return CodeSystems.PROVISION_STATUS;
    }
}
