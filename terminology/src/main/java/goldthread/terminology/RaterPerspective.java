package goldthread.terminology;

/** From whose side an outcome measure was filled in. */
public enum RaterPerspective implements Coded {
    SELF,
    PARENT_CARER,
    TEACHER,
    CLINICIAN,
    JOINT;

    @Override
    public String system() {
        return CodeSystems.RATER_PERSPECTIVE;
    }
}
