package goldthread.profiles;

/** The URLs of our extensions. Where UK Core or HL7 has an extension, theirs is used, and its URL is not here. */
public final class Extensions {
    private static final String EXTENSION = Profiles.ROOT + "/StructureDefinition/ext-";

    /** Accountable; on CarePlan.activity.detail.performer. */
    public static final String ACCOUNTABLE = EXTENSION + "accountable";

    /** Whom the child wants to bring; on Appointment. */
    public static final String ACCOMPANIMENT_WISH = EXTENSION + "accompaniment-wish";

    /** Acknowledged; on Communication. */
    public static final String ACKNOWLEDGED = EXTENSION + "acknowledged";

    /** Ages; on HealthcareService. */
    public static final String AGE_RANGE = EXTENSION + "age-range";

    /** Who is to be helped; on ServiceRequest, CarePlan.activity. */
    public static final String BENEFICIARY = EXTENSION + "beneficiary";

    /** Capacity; on HealthcareService. */
    public static final String CAPACITY_STATUS = EXTENSION + "capacity-status";

    /** Care status; on Patient. */
    public static final String CARE_STATUS = EXTENSION + "care-status";

    /** Kind of carer; on RelatedPerson. */
    public static final String CARER_TYPE = EXTENSION + "carer-type";

    /** Why the child is not in the team; on CareTeam. */
    public static final String CHILD_NOT_MEMBER_REASON = EXTENSION + "child-not-member-reason";

    /** What the child prefers; on ServiceRequest, CarePlan.activity. */
    public static final String CHILD_PREFERENCE = EXTENSION + "child-preference";

    /** Child seen alone; on Encounter. */
    public static final String CHILD_SEEN_ALONE = EXTENSION + "child-seen-alone";

    /** The child's view; on ServiceRequest. */
    public static final String CHILD_VIEW = EXTENSION + "child-view";

    /** Closure; on EpisodeOfCare. */
    public static final String CLOSURE = EXTENSION + "closure";

    /** Basis of the child's own consent; on Consent. */
    public static final String COMPETENCE_BASIS = EXTENSION + "competence-basis";

    /** Answer to a concern; on ClinicalImpression. */
    public static final String CONCERN_ANSWER = EXTENSION + "concern-answer";

    /** Outcome of a contact; on Encounter. */
    public static final String CONTACT_OUTCOME = EXTENSION + "contact-outcome";

    /** What else is known; on Observation. */
    public static final String CONSISTENCY_WITH_OTHER_EVIDENCE = EXTENSION + "consistency-with-other-evidence";

    /** Part of the child's situation; on ClinicalImpression. */
    public static final String CONTEXT_DOMAIN = EXTENSION + "context-domain";

    /** Decision in question; on Consent, Observation. */
    public static final String DECISION = EXTENSION + "decision";

    /** Delegated authority; on RelatedPerson. */
    public static final String DELEGATED_AUTHORITY = EXTENSION + "delegated-authority";

    /** Direction of risk; on RiskAssessment.prediction. */
    public static final String DIRECTION = EXTENSION + "direction";

    /** Plans in force at discharge; on Encounter. */
    public static final String DISCHARGE_PLAN = EXTENSION + "discharge-plan";

    /** Barrier to engagement; on Patient, CarePlan. */
    public static final String ENGAGEMENT_BARRIER = EXTENSION + "engagement-barrier";

    /** Stage of escalation; on Task. */
    public static final String ESCALATION_STAGE = EXTENSION + "escalation-stage";

    /** Why something proposed was refused. */
    public static final String REFUSAL_REASON = EXTENSION + "refusal-reason";
    /** On what a statement rests; on Observation. */
    public static final String EVIDENCE = EXTENSION + "evidence";

    /** Expected wait; on HealthcareService. */
    public static final String EXPECTED_WAIT = EXTENSION + "expected-wait";

    /** Formulation; on ClinicalImpression, Condition. */
    public static final String FORMULATION = EXTENSION + "formulation";

    /** Rank of a goal; on Goal. */
    public static final String GOAL_RANK = EXTENSION + "goal-rank";

    /** GP registration status; on Patient. */
    public static final String GP_REGISTRATION_STATUS = EXTENSION + "gp-registration-status";

    /** Immigration-related support need; on Patient. */
    public static final String IMMIGRATION_SUPPORT_NEED = EXTENSION + "immigration-support-need";

    /** Inappropriate setting; on Encounter, EpisodeOfCare. */
    public static final String INAPPROPRIATE_SETTING = EXTENSION + "inappropriate-setting";

    /** Source of information; on RiskAssessment. */
    public static final String INFORMATION_SOURCE = EXTENSION + "information-source";

    /** Last discussed with the child; on CarePlan. */
    public static final String LAST_DISCUSSED = EXTENSION + "last-discussed";

    /** Legal basis of a finding; on Observation. */
    public static final String LEGAL_BASIS = EXTENSION + "legal-basis";

    /** Review of mental health needs; on Encounter. */
    public static final String MENTAL_HEALTH_NEEDS_REVIEW = EXTENSION + "mental-health-needs-review";

    /** Source of referral as national statistics count it; on ServiceRequest. */
    public static final String MHSDS_SOURCE = EXTENSION + "mhsds-source";

    /** Missed appointment; on Appointment. */
    public static final String MISSED_APPOINTMENT = EXTENSION + "missed-appointment";

    /** Why it is on hold; on CarePlan. */
    public static final String ON_HOLD_REASON = EXTENSION + "on-hold-reason";

    /** Age at onset; on Observation. */
    public static final String ONSET_AGE = EXTENSION + "onset-age";

    /** Parental responsibility; on RelatedPerson. */
    public static final String PARENTAL_RESPONSIBILITY = EXTENSION + "parental-responsibility";

    /** State of a membership; on CareTeam.participant. */
    public static final String PARTICIPANT_STATUS = EXTENSION + "participant-status";

    /** Place of safety; on ServiceRequest. */
    public static final String PLACE_OF_SAFETY = EXTENSION + "place-of-safety";

    /** Carer in a placement; on EpisodeOfCare. */
    public static final String PLACEMENT_CARER = EXTENSION + "placement-carer";

    /** Placing authority; on EpisodeOfCare. */
    public static final String PLACING_AUTHORITY = EXTENSION + "placing-authority";

    /** Summary in plain language; on CarePlan, RiskAssessment. */
    public static final String PLAIN_LANGUAGE_SUMMARY = EXTENSION + "plain-language-summary";

    /** Agreement to the plan; on CarePlan. */
    public static final String PLAN_AGREEMENT = EXTENSION + "plan-agreement";

    /** Planned or emergency; on EpisodeOfCare. */
    public static final String PLANNED_OR_EMERGENCY = EXTENSION + "planned-or-emergency";

    /** Basis of parental responsibility; on RelatedPerson, CarePlan, EpisodeOfCare. */
    public static final String PR_BASIS = EXTENSION + "pr-basis";

    /** Support before a trial; on CarePlan. */
    public static final String PRE_TRIAL_STATUS = EXTENSION + "pre-trial-status";

    /** Support before this referral; on ServiceRequest. */
    public static final String PRIOR_SUPPORT = EXTENSION + "prior-support";

    /** Provision; on CarePlan. */
    public static final String PROVISION_STATUS = EXTENSION + "provision-status";

    /** Rater's perspective; on Observation. */
    public static final String RATER_PERSPECTIVE = EXTENSION + "rater-perspective";

    /** Receiving authority; on EpisodeOfCare. */
    public static final String RECEIVING_AUTHORITY = EXTENSION + "receiving-authority";

    /** Reliable change; on Observation. */
    public static final String RELIABLE_CHANGE = EXTENSION + "reliable-change";

    /** Response to a wish; on Observation. */
    public static final String RESPONSE = EXTENSION + "response";

    /** How soon the service answers; on HealthcareService. */
    public static final String RESPONSE_STANDARD = EXTENSION + "response-standard";

    /** Responsible authority; on CarePlan. */
    public static final String RESPONSIBLE_AUTHORITY = EXTENSION + "responsible-authority";

    /** Review due; on CarePlan, Task, Encounter, EpisodeOfCare, Flag. */
    public static final String REVIEW_DUE = EXTENSION + "review-due";

    /** Self-referral; on HealthcareService. */
    public static final String SELF_REFERRAL = EXTENSION + "self-referral";

    /** Guidance for a setting; on CarePlan. */
    public static final String SETTING_GUIDANCE = EXTENSION + "setting-guidance";

    /** Share level; on CareTeam.participant. */
    public static final String SHARE_LEVEL = EXTENSION + "share-level";

    /** Record of a brother or sister; on RelatedPerson. */
    public static final String SIBLING_PATIENT = EXTENSION + "sibling-patient";

    /** Signing secret; on Subscription.channel. */
    public static final String SIGNING_SECRET = EXTENSION + "signing-secret";

    /** Agency that reported; on Observation. */
    public static final String SOURCE_AGENCY = EXTENSION + "source-agency";

    /** Legal basis; on CarePlan, EpisodeOfCare. */
    public static final String STATUTORY_BASIS = EXTENSION + "statutory-basis";

    /** Statutory role; on PractitionerRole. */
    public static final String STATUTORY_ROLE = EXTENSION + "statutory-role";

    /** Who is taken on; on HealthcareService. */
    public static final String THRESHOLD_TEXT = EXTENSION + "threshold-text";

    /** Condition of a rule about scores; on PlanDefinition.action. */
    public static final String TRIGGER_CONDITION = EXTENSION + "trigger-condition";

    /** Underlying factor; on ServiceRequest. */
    public static final String UNDERLYING_FACTORS = EXTENSION + "underlying-factors";

    /** Valid until; on RiskAssessment, Observation. */
    public static final String VALID_UNTIL = EXTENSION + "valid-until";

    /** Viewpoint; on ClinicalImpression, Condition. */
    public static final String VIEWPOINT = EXTENSION + "viewpoint";

    /** Without an interpreter; on Appointment. */
    public static final String WITHOUT_INTERPRETER = EXTENSION + "without-interpreter";

    /** Report of an agency; on Appointment. */
    public static final String AGENCY_REPORT = EXTENSION + "agency-report";

    /** Attendance; on Appointment.participant. */
    public static final String ATTENDANCE = EXTENSION + "attendance";

    /** Agency invited; on Appointment.participant. */
    public static final String INVITED_AGENCY = EXTENSION + "invited-agency";

    /** Outcome of a meeting; on Appointment. */
    public static final String MEETING_OUTCOME = EXTENSION + "meeting-outcome";

    /** Without the mental health service; on Appointment. */
    public static final String WITHOUT_MENTAL_HEALTH = EXTENSION + "without-mental-health";
    /** Window of the transition; on CarePlan. */
    public static final String TRANSITION_WINDOW = EXTENSION + "transition-window";

    /** Readiness; on CarePlan. */
    public static final String READINESS = EXTENSION + "readiness";

    /** Decision to change school; on EpisodeOfCare. */
    public static final String SCHOOL_MOVE = EXTENSION + "school-move";

    /** Legal adviser; on Observation. */
    public static final String LEGAL_ADVISER = EXTENSION + "legal-adviser";

    /** Offer of an advocate; on Encounter. */
    public static final String ADVOCACY_OFFER = EXTENSION + "advocacy-offer";

    private Extensions() {}
}
