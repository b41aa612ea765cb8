package goldthread.terminology;

/** Under which law a statutory process stands. */
public enum StatutoryBasis implements Coded {
    CHILDREN_ACT_14A,
    CHILDREN_ACT_17,
    CHILDREN_ACT_20,
    CHILDREN_ACT_22,
    CHILDREN_ACT_23A,
    CHILDREN_ACT_25,
    CHILDREN_ACT_31,
    CHILDREN_ACT_38,
    CHILDREN_ACT_44,
    CHILDREN_ACT_47,
    CARE_PLANNING_REGULATIONS,
    FAMILIES_ACT_37,
    FAMILIES_ACT_74,
    EDUCATION_ACT_7,
    MENTAL_HEALTH_ACT,
    MENTAL_HEALTH_ACT_117,
    CRIME_AND_DISORDER_ACT,
    REMAND,
    SENTENCE,
    OTHER;

    @Override
    public String system() {
        return CodeSystems.STATUTORY_BASIS;
    }
}
