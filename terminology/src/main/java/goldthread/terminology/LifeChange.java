package goldthread.terminology;

/** A change in a child's life after which risk, assessment and plan are to be looked at again (N62). */
public enum LifeChange implements Coded {
    PLACEMENT,
    SCHOOL,
    CARER,
    SELF_HARM,
    MISSING,
    ARREST,
    NOT_BROUGHT,
    BEREAVEMENT,
    DETERIORATION,
    HARM_BY_OTHERS,
    HARM_TO_OTHERS,
    CRISIS;

    @Override
    public String system() {
        return CodeSystems.LIFE_CHANGE;
    }
}
