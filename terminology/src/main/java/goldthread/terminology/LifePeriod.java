package goldthread.terminology;

/** In which period of a child's life something happened, as a chronology is divided; in order of time. */
public enum LifePeriod implements Coded {
    EARLY_LIFE,
    MIDDLE_CHILDHOOD,
    ADOLESCENCE,
    FROM_EIGHTEEN,
    AGE_UNKNOWN,
    AHEAD;

    @Override
    public String system() {
        return CodeSystems.LIFE_PERIOD;
    }
}
