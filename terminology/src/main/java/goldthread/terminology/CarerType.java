package goldthread.terminology;

/** In which capacity someone cares for a child. */
public enum CarerType implements Coded {
    BIRTH_PARENT,
    ADOPTIVE_PARENT,
    STEP_PARENT,
    PARENTS_PARTNER,
    GUARDIAN,
    SPECIAL_GUARDIAN,
    KINSHIP_CARER,
    KINSHIP_FOSTER_CARER,
    FOSTER_CARER,
    PRIVATE_FOSTER_CARER,
    PROSPECTIVE_ADOPTER,
    RESIDENTIAL_WORKER,
    HOSPITAL;

    @Override
    public String system() {
        return CodeSystems.CARER_TYPE;
    }
}
