package goldthread.oversight;

/** What a record can say of a child in care that is looked for. */
enum FactKind {
    /** A council looks after the child by a care plan. */
    CARE_PLAN,
    /** A council has placed the child. */
    PLACEMENT,
    /** A plan says how the child's mental health is supported. */
    MENTAL_HEALTH_PLAN,
    /** A personal education plan. */
    EDUCATION_PLAN,
    /** A school place. */
    SCHOOL_PLACE,
    /** An outcome measure was scored. */
    MEASURE,
    /** A review of the care plan said whether mental health needs are met. */
    REVIEW,
    /** When the child was born; told of every child, in care or not. */
    BIRTH,
    /** A mental health service is involved. */
    MENTAL_HEALTH_CARE;

    /** Whether it tells that something holds from a day on, and not that something was done on one. */
    boolean lasts() {
        return this != MEASURE && this != REVIEW && this != BIRTH;
    }

    /** Whether the child is in the care of the authority that it names. */
    boolean isCare() {
        return this == CARE_PLAN || this == PLACEMENT;
    }
}
