package goldthread.terminology;

/** Why an entry is kept from some who otherwise see the child's record, or given to some who otherwise don't. */
public enum Sensitivity implements Coded {
    THIRD_PARTY,
    CHILD_DISCLOSURE,
    NOT_FOR_PARENT,
    NOT_FOR_CHILD,
    LEGAL_PROCEEDINGS,
    ADOPTION,
    YOUTH_JUSTICE,
    LOCATION_PROTECTED,
    SHARE_EDUCATION,
    SHARE_WITH_CARER;

    @Override
    public String system() {
        return CodeSystems.SENSITIVITY;
    }
}
