package goldthread.notification;

import goldthread.terminology.Canonicals;
import goldthread.terminology.NoticeCategory;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can happen that others around the child must learn of. */
enum Topic {
    REFERRAL_RECEIVED(NoticeCategory.REFERRAL_RECEIVED, "A referral was sent."),
    REFERRAL_ANSWERED(NoticeCategory.WAITING_UPDATE, "A referral was answered."),
    REFERRAL_OUTCOME(NoticeCategory.REFERRAL_FEEDBACK, "A referral has an outcome."),
    REFERRAL_OVERDUE(NoticeCategory.WAITING_UPDATE, "The answer to a referral is overdue."),
    WAITING_STATUS_CHANGED(NoticeCategory.WAITING_UPDATE, "Where a referral stands has changed."),
    CONTACT_OUTCOME(NoticeCategory.CONTACT_OUTCOME, "The outcome of a contact was recorded."),
    TEAM_MEMBERSHIP_CHANGED(NoticeCategory.TEAM_CHANGE, "The team around the child has changed."),
    LEAD_CHANGED(NoticeCategory.TEAM_CHANGE, "The team around the child has a new lead."),
    PLAN_UPDATED(NoticeCategory.PLAN_SHARED, "A plan has changed."),
    SAFETY_PLAN_UPDATED(NoticeCategory.PLAN_SHARED, "A safety plan has changed."),
    RISK_CHANGED(NoticeCategory.INFORMATION_GIVEN, "An assessment of risk has changed."),
    REVIEW_NEEDED(NoticeCategory.INFORMATION_GIVEN, "A record needs to be looked at again."),
    WAS_NOT_BROUGHT(NoticeCategory.MISSED_APPOINTMENT, "An appointment was missed."),
    ESCALATION_RAISED(NoticeCategory.ESCALATION, "A professional concern was raised."),
    CLOSURE(NoticeCategory.CLOSURE_NOTICE, "A service has ended its work with the child."),
    DISCHARGE(NoticeCategory.DISCHARGE_NOTICE, "The child has left hospital."),
    OUTCOME_REPORTED(NoticeCategory.OUTCOME_REPORT, "It was reported what has changed since a referral."),
    PLACEMENT_CHANGED(NoticeCategory.LIFE_CHANGE, "Where the child lives has changed."),
    SCHOOL_CHANGED(NoticeCategory.LIFE_CHANGE, "Where the child learns has changed."),
    INAPPROPRIATE_SETTING(NoticeCategory.SAFEGUARDING, "The child is in a place where a child should not have to be."),
    MEETING_CALLED(NoticeCategory.MEETING_INVITATION, "A meeting about the child is called, moved or called off."),
    VIRTUAL_SCHOOL_CONCERNED(NoticeCategory.LIFE_CHANGE, "Something has changed that concerns the virtual school."),
    STATUTORY_PLAN_CHANGED(NoticeCategory.LIFE_CHANGE, "A plan that the law asks for has begun or ended."),
    REVIEW_DUE(NoticeCategory.INFORMATION_GIVEN, "The review of a plan is overdue."),
    DISCHARGE_PLANNED(NoticeCategory.DISCHARGE_NOTICE, "It is planned that the child leaves hospital."),
    TRANSITION_DUE(NoticeCategory.INFORMATION_GIVEN, "A move to another service or school is to be planned."),
    ESCALATION_OVERDUE(NoticeCategory.ESCALATION, "A professional concern was not answered in time."),
    CONCERN_RAISED(NoticeCategory.SAFEGUARDING, "Somebody is worried about the child."),
    DISCLOSURE_RECORDED(NoticeCategory.SAFEGUARDING, "Something was recorded that the child has told someone."),
    CAPACITY_EXPIRED(NoticeCategory.INFORMATION_GIVEN, "A finding of competence or capacity has run out.");

    private static final String CANONICAL = Canonicals.ROOT + "/SubscriptionTopic/";

    private final NoticeCategory category;
    private final String words;

    Topic(NoticeCategory category, String words) {
        this.category = category;
        this.words = words;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** By which a Subscription names it. */
    String canonical() {
        return CANONICAL + code();
    }

    /** Of which kind a notice about it is. */
    NoticeCategory category() {
        return category;
    }

    /** The event as a sentence that says nothing of the record. */
    String words() {
        return words;
    }

    /** Whether whoever leads the team is told by name. */
    boolean concernsTheLead() {
        return this == TEAM_MEMBERSHIP_CHANGED || this == LEAD_CHANGED || this == CAPACITY_EXPIRED;
    }

    /** Whether the lead is told by name of what they may see alone, and not of whatever it is. */
    boolean concernsWhoSees() {
        return this == CAPACITY_EXPIRED;
    }

    /** Whether the record is a message itself: it lies in the inbox of those to whom it is addressed, and they alone are told. */
    boolean isMessage() {
        return this == OUTCOME_REPORTED;
    }

    /** Whether only those are told who answer for the education of all children in the care of a council. */
    boolean isForVirtualSchools() {
        return this == VIRTUAL_SCHOOL_CONCERNED;
    }

    /** Whether some are told by their name alone, and not as those who may see the record. */
    boolean isToldByName() {
        return this == PLACEMENT_CHANGED
                || this == MEETING_CALLED
                || this == INAPPROPRIATE_SETTING
                || this == STATUTORY_PLAN_CHANGED
                || isForVirtualSchools();
    }

    static Topic of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    static Optional<Topic> ofCanonical(String canonical) {
        return Arrays.stream(values())
                .filter(topic -> topic.canonical().equals(canonical))
                .findFirst();
    }
}
