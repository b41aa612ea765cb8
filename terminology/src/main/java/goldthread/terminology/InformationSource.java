package goldthread.terminology;

/** Whose account something rests on. */
public enum InformationSource implements Coded {
    CHILD,
    PARENT,
    CARER,
    SIBLING,
    FRIEND,
    SCHOOL,
    GP,
    HEALTH_PROFESSIONAL,
    MENTAL_HEALTH_PROFESSIONAL,
    SOCIAL_WORKER,
    POLICE,
    YOUTH_JUSTICE,
    VOLUNTARY_SECTOR,
    ADVOCATE,
    OBSERVATION,
    MEASURE,
    RECORDS;

    @Override
    public String system() {
        return CodeSystems.INFORMATION_SOURCE;
    }
}
