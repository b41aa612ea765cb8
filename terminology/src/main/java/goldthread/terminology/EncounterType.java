package goldthread.terminology;

/** What a contact, visit, review or stay was for. */
public enum EncounterType implements Coded {
    FIRST_CONTACT,
    TRIAGE,
    ASSESSMENT,
    MHA_ASSESSMENT,
    THERAPY_SESSION,
    GROUP_SESSION,
    FAMILY_SESSION,
    MEDICATION_REVIEW,
    CARE_REVIEW,
    LAC_STATUTORY_REVIEW,
    STATUTORY_VISIT,
    HEALTH_ASSESSMENT,
    CRISIS_CONTACT,
    EMERGENCY_ATTENDANCE,
    PLACE_OF_SAFETY,
    HOSPITAL_STAY,
    HOME_VISIT,
    SCHOOL_VISIT,
    OUTREACH,
    ADVOCACY_SESSION,
    CARER_CONTACT,
    MULTI_AGENCY_MEETING,
    CONSULTATION,
    DISCHARGE_MEETING;

    @Override
    public String system() {
        return CodeSystems.ENCOUNTER_TYPE;
    }
}
