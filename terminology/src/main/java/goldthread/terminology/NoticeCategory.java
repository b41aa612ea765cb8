package goldthread.terminology;

/** What a message between those around a child is about. */
public enum NoticeCategory implements Coded {
    REFERRAL_RECEIVED,
    REFERRAL_FEEDBACK,
    WAITING_UPDATE,
    CONTACT_OUTCOME,
    CLOSURE_NOTICE,
    DISCHARGE_NOTICE,
    TEAM_CHANGE,
    PLAN_SHARED,
    SAFETY_PLAN_REMINDER,
    CONCERN,
    DISCLOSURE,
    SAFEGUARDING,
    VIEW,
    ADVOCACY_POSITION,
    INFORMATION_GIVEN,
    RISK_EXPLAINED,
    ENGAGEMENT_ATTEMPT,
    MISSED_APPOINTMENT,
    LIFE_CHANGE,
    MEETING_INVITATION,
    ESCALATION,
    ACCESS_NOTICE,
    OUTCOME_REPORT,
    PLACEMENT_HANDOVER;

    @Override
    public String system() {
        return CodeSystems.NOTICE_CATEGORY;
    }
}
