package goldthread.terminology;

/** What an observation records that is neither a score nor a measurement of the body. */
public enum ObservationKind implements Coded {
    WISHES,
    CAPACITY,
    CARER_NEED,
    CARER_CAPABILITY,
    DISCLOSURE,
    PRESENTING_BEHAVIOUR,
    STRENGTH,
    IMMIGRATION_SUPPORT,
    YOUNG_CARER_NEED;

    @Override
    public String system() {
        return CodeSystems.OBSERVATION_KIND;
    }
}
