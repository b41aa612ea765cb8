package goldthread.terminology;

/** The canonical URLs of the code systems that Java works with. What each is for, its own description says. */
public final class CodeSystems {
    /** A foreign system: its codes are used here, never defined. */
    public static final String SNOMED_CT = "http://snomed.info/sct";

    private static final String ROOT = Canonicals.ROOT + "/CodeSystem/";

    public static final String CAPACITY_FINDING = ROOT + "capacity-finding";
    public static final String CARER_TYPE = ROOT + "carer-type";
    public static final String CARE_STATUS = ROOT + "care-status";
    public static final String CARE_TEAM_CATEGORY = ROOT + "care-team-category";
    public static final String CASELOAD_BASIS = ROOT + "caseload-basis";
    public static final String CHANGE_BASIS = ROOT + "change-basis";
    public static final String CHRONOLOGY_CATEGORY = ROOT + "chronology-category";
    public static final String CHRONOLOGY_SIGNIFICANCE = ROOT + "chronology-significance";
    public static final String CLOSURE_REASON = ROOT + "closure-reason";
    public static final String COMPARISON_GAP = ROOT + "comparison-gap";
    public static final String DECISION_KIND = ROOT + "decision-kind";
    public static final String DISCHARGE_CHECK = ROOT + "discharge-check";
    public static final String DOCUMENT_KIND = ROOT + "document-kind";
    public static final String EDUCATION_KIND = ROOT + "education-kind";
    public static final String EMERGENCY_REASON = ROOT + "emergency-reason";
    public static final String ENCOUNTER_TYPE = ROOT + "encounter-type";
    public static final String EPISODE_TYPE = ROOT + "episode-type";
    public static final String ESCALATION_STAGE = ROOT + "escalation-stage";
    public static final String FLAG_CATEGORY = ROOT + "flag-category";
    public static final String FLAG_CODE = ROOT + "flag-code";
    public static final String GP_REGISTRATION = ROOT + "gp-registration";
    public static final String INAPPROPRIATE_SETTING = ROOT + "inappropriate-setting";
    public static final String INFORMATION_SOURCE = ROOT + "information-source";
    public static final String LEGAL_BASIS = ROOT + "legal-basis";
    public static final String EVENT_ONSET = ROOT + "event-onset";
    public static final String LIFE_CHANGE = ROOT + "life-change";
    public static final String LIFE_PERIOD = ROOT + "life-period";
    public static final String MEMBERSHIP_GAP = ROOT + "membership-gap";
    public static final String MENTAL_HEALTH_NEEDS_REVIEW = ROOT + "mental-health-needs-review";
    public static final String MISSED_APPOINTMENT_FOLLOW_UP = ROOT + "missed-appointment-follow-up";
    public static final String MISSED_APPOINTMENT_KIND = ROOT + "missed-appointment-kind";
    public static final String NOTICE_CATEGORY = ROOT + "notice-category";
    public static final String OBSERVATION_KIND = ROOT + "observation-kind";
    public static final String OUTCOME_MEASURE_PROPERTIES = ROOT + "outcome-measure-properties";
    public static final String OUTCOME_TOOL = ROOT + "outcome-tool";
    public static final String PARENTAL_RESPONSIBILITY = ROOT + "parental-responsibility";
    public static final String PARTICIPANT_STATUS = ROOT + "participant-status";
    public static final String PLACEMENT_KIND = ROOT + "placement-kind";
    public static final String PLAN_AGREEMENT = ROOT + "plan-agreement";
    public static final String PLAN_CATEGORY = ROOT + "plan-category";
    public static final String PLAN_COMPARISON = ROOT + "plan-comparison";
    public static final String PLAN_SECTION = ROOT + "plan-section";
    public static final String PR_BASIS = ROOT + "pr-basis";
    public static final String PROVISION_STATUS = ROOT + "provision-status";
    public static final String RATER_PERSPECTIVE = ROOT + "rater-perspective";
    public static final String CANCELLATION_REASON = ROOT + "cancellation-reason";
    public static final String ON_HOLD_REASON = ROOT + "on-hold-reason";
    public static final String REJECTION_REASON = ROOT + "rejection-reason";
    public static final String REFERRAL_BUSINESS_STATUS = ROOT + "referral-business-status";
    public static final String REFERRAL_CATEGORY = ROOT + "referral-category";
    public static final String REFERRAL_CLOCK = ROOT + "referral-clock";
    public static final String REFERRAL_OUTCOME = ROOT + "referral-outcome";
    public static final String RELABEL_REASON = ROOT + "relabel-reason";
    public static final String RELIABLE_CHANGE = ROOT + "reliable-change";
    public static final String REVIEW_SUBJECT = ROOT + "review-subject";
    public static final String RISK_DIRECTION = ROOT + "risk-direction";
    public static final String RISK_LEVEL = ROOT + "risk-level";
    public static final String RULE = ROOT + "rule";
    public static final String SAFETY_PLAN_PART = ROOT + "safety-plan-part";
    public static final String SCORE_DIRECTION = ROOT + "score-direction";
    public static final String SECTION_EMPTY_REASON = ROOT + "section-empty-reason";
    public static final String SENSITIVITY = ROOT + "sensitivity";
    public static final String SHARE_LEVEL = ROOT + "share-level";
    public static final String SIGNIFICANT_EVENT = ROOT + "significant-event";
    public static final String STALENESS_REASON = ROOT + "staleness-reason";
    public static final String STATUTORY_BASIS = ROOT + "statutory-basis";
    public static final String STATUTORY_FINDING = ROOT + "statutory-finding";
    public static final String STATUTORY_STATE = ROOT + "statutory-state";
    public static final String SUPPORT_OUTPUT = ROOT + "support-output";
    public static final String TASK_CODE = ROOT + "task-code";
    public static final String TEAM_ROLE = ROOT + "team-role";
    public static final String WAITING_GROUP = ROOT + "waiting-group";
    public static final String WAIT_EXCLUSION = ROOT + "wait-exclusion";
    public static final String UNPLANNED_ENDING_REASON = ROOT + "unplanned-ending-reason";
    public static final String TRIGGER_KIND = ROOT + "trigger-kind";
    public static final String TRIGGER_OWNER = ROOT + "trigger-owner";
    public static final String WISHES_RESPONSE = ROOT + "wishes-response";
    public static final String CARER_FINDING = ROOT + "carer-finding";
    public static final String CARER_NEED_DOMAIN = ROOT + "carer-need-domain";
    public static final String PROTECTION_SOURCE = ROOT + "protection-source";

    private CodeSystems() {}
}
