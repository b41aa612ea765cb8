package goldthread.terminology;

/** What is missing or late for a child in the care of a council. */
public enum OversightFinding implements Coded {
    WAITING,
    NEEDS_NOT_MET,
    NO_MENTAL_HEALTH_REVIEW,
    NO_MEASURE,
    NO_MENTAL_HEALTH_PLAN,
    NO_CARE_PLAN,
    CARE_PLAN_OVERDUE,
    NO_EDUCATION_PLAN,
    EDUCATION_PLAN_OVERDUE,
    NO_SCHOOL_PLACE;

    @Override
    public String system() {
        return CodeSystems.OVERSIGHT_FINDING;
    }
}
