package goldthread.terminology;

/** Where and how a child is educated. */
public enum EducationKind implements Coded {
    NURSERY,
    PRIMARY,
    SECONDARY,
    SPECIAL,
    RESOURCED_PROVISION,
    INDEPENDENT,
    ALTERNATIVE_PROVISION,
    HOSPITAL_SCHOOL,
    HOME_TUITION,
    ELECTIVE_HOME_EDUCATION,
    COLLEGE,
    APPRENTICESHIP,
    SECURE_EDUCATION,
    NOT_IN_EDUCATION;

    @Override
    public String system() {
        return CodeSystems.EDUCATION_KIND;
    }
}
