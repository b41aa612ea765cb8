package goldthread.terminology;

/** What one entry of a safety plan says. */
public enum SafetyPlanPart implements Coded {
    TRIGGER,
    RELAPSE_INDICATOR,
    COPING_STRATEGY,
    HOW_TO_SUPPORT_ME,
    WHO_TO_CONTACT,
    PROFESSIONAL_RESPONSE,
    SAFE_PLACE,
    MEANS_RESTRICTION,
    REASON_TO_LIVE;

    @Override
    public String system() {
        return CodeSystems.SAFETY_PLAN_PART;
    }
}
