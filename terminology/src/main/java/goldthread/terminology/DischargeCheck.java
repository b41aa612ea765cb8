package goldthread.terminology;

/** What is looked at before a child leaves hospital. */
public enum DischargeCheck implements Coded {
    RISK_PLAN,
    CARE_PLAN,
    GENERAL_PRACTITIONER,
    FOLLOW_UP,
    CRISIS_CONTACT,
    MEETING,
    PLACEMENT,
    EDUCATION;

    @Override
    public String system() {
        return CodeSystems.DISCHARGE_CHECK;
    }
}
