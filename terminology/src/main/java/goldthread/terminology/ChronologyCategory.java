package goldthread.terminology;

/** What kind of event an entry of the chronology is. */
public enum ChronologyCategory implements Coded {
    REFERRAL,
    REFERRAL_ANSWER,
    CONTACT,
    MEETING,
    APPOINTMENT,
    MISSED_APPOINTMENT,
    CRISIS,
    HOSPITAL_STAY,
    EPISODE,
    TEAM,
    PLAN,
    SAFETY_PLAN,
    GOAL,
    RISK,
    ASSESSMENT,
    SCORE,
    FORM,
    HEALTH,
    PLACEMENT,
    EDUCATION,
    STATUTORY,
    CONSENT,
    VOICE,
    SIGNIFICANT_EVENT,
    DISCLOSURE,
    ALERT,
    NOTICE,
    TASK,
    DOCUMENT;

    @Override
    public String system() {
        return CodeSystems.CHRONOLOGY_CATEGORY;
    }
}
