package goldthread.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import goldthread.profiles.Extensions;
import goldthread.profiles.Profiles;
import goldthread.store.Origin;
import goldthread.terminology.CareTeamCategory;
import goldthread.terminology.EpisodeType;
import goldthread.terminology.EscalationOutcome;
import goldthread.terminology.FlagCode;
import goldthread.terminology.InappropriateSetting;
import goldthread.terminology.NoticeCategory;
import goldthread.terminology.ObservationKind;
import goldthread.terminology.PlanCategory;
import goldthread.terminology.ReferralBusinessStatus;
import goldthread.terminology.ReferralOutcome;
import goldthread.terminology.SupportOutput;
import goldthread.terminology.TaskCode;
import goldthread.terminology.TeamRole;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Flag.FlagStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.RiskAssessment;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TopicsTest {

    private static Task task(TaskStatus status) {
        Task task = new Task();
        task.getMeta().addProfile(Profiles.REFERRAL_TASK);
        task.setStatus(status).setOwner(new Reference("Organization/camhs"));
        task.setBusinessStatus(new CodeableConcept(ReferralBusinessStatus.IN_TRIAGE.coding()));
        return task;
    }

    private static Task byFocusAlone(TaskStatus status) {
        Task task = task(status).setFocus(new Reference("ServiceRequest/1"));
        task.setMeta(null);
        return task;
    }

    private static Task ofAnotherKind(TaskStatus status) {
        Task task = task(status).setFocus(new Reference("CarePlan/1"));
        task.setMeta(null);
        return task;
    }

    private static Task ownedBy(String owner) {
        return task(TaskStatus.REQUESTED).setOwner(new Reference(owner));
    }

    private static Task waiting(ReferralBusinessStatus status) {
        return task(TaskStatus.ACCEPTED).setBusinessStatus(new CodeableConcept(status.coding()));
    }

    private static Task came(ReferralOutcome outcome) {
        Task task = task(TaskStatus.COMPLETED);
        task.addOutput()
                .setType(new CodeableConcept(SupportOutput.REFERRAL_OUTCOME.coding()))
                .setValue(new CodeableConcept(outcome.coding()));
        return task;
    }

    private static Task concern(String stage) {
        Task task = new Task().setStatus(TaskStatus.REQUESTED);
        task.addExtension(Extensions.ESCALATION_STAGE, new StringType(stage));
        return task;
    }

    private static Task until(Task concern, long end) {
        concern.getRestriction().getPeriod().setEnd(new Date(end));
        return concern;
    }

    private static Task answered(Task concern) {
        concern.setCode(new CodeableConcept(TaskCode.CONCERN_ESCALATION.coding()))
                .setReasonReference(new Reference("CarePlan/1"));
        concern.addOutput()
                .setType(new CodeableConcept(SupportOutput.RESOLUTION.coding()))
                .setValue(new CodeableConcept(EscalationOutcome.DECISION_UPHELD.coding()));
        return concern;
    }

    private static Task move(TaskStatus status) {
        return new Task().setStatus(status).setCode(new CodeableConcept(TaskCode.TRANSITION_PLANNING.coding()));
    }

    private static Observation told(ObservationStatus status) {
        return new Observation().setStatus(status).setCode(new CodeableConcept(ObservationKind.DISCLOSURE.coding()));
    }

    private static Communication message(NoticeCategory category, CommunicationStatus status) {
        return report(new Reference("Organization/school"))
                .setStatus(status)
                .setCategory(List.of(new CodeableConcept(category.coding())));
    }

    private static Encounter planned(Encounter stay) {
        stay.addExtension(Extensions.DISCHARGE_PLAN, new StringType("home"));
        return stay;
    }

    private static CareTeam team(CareTeamStatus status, String lead, String... others) {
        CareTeam team = new CareTeam().setStatus(status);
        team.addCategory(new CodeableConcept(CareTeamCategory.TEAM_AROUND_CHILD.coding()));
        team.addParticipant()
                .setMember(new Reference(lead))
                .addRole(new CodeableConcept(TeamRole.LEAD_PROFESSIONAL.coding()));
        for (String other : others) {
            team.addParticipant().setMember(new Reference(other)).addRole(new CodeableConcept(TeamRole.GP.coding()));
        }
        return team;
    }

    private static CareTeam ended(CareTeam team) {
        team.getParticipant().get(1).getPeriod().setEndElement(new DateTimeType("2026-03-01"));
        return team;
    }

    private static CareTeam named(CareTeam team) {
        return team.setName("Another name");
    }

    private static CareTeam ofAService(CareTeam team) {
        team.getCategory().clear();
        return team;
    }

    private static CarePlan plan(PlanCategory category, String title) {
        CarePlan plan = new CarePlan().setTitle(title);
        plan.addCategory(new CodeableConcept(category.coding()));
        return plan;
    }

    private static Encounter stay(EncounterStatus status) {
        Encounter stay = new Encounter().setStatus(status);
        stay.getClass_().setCode("IMP");
        return stay;
    }

    private static Flag flag(FlagCode code, FlagStatus status) {
        return new Flag().setStatus(status).setCode(new CodeableConcept(code.coding()));
    }

    private static Encounter contact(@Nullable String outcome) {
        Encounter contact = new Encounter();
        if (outcome != null) {
            contact.addExtension(Extensions.CONTACT_OUTCOME, new StringType(outcome));
        }
        return contact;
    }

    private static Communication report(Reference sender) {
        Communication report = new Communication().setSender(sender);
        report.addCategory().addCoding(NoticeCategory.OUTCOME_REPORT.coding());
        return report;
    }

    private static Arguments row(String what, @Nullable Resource before, Resource after, Topic... topics) {
        return arguments(what, before, after, List.of(topics));
    }

    private static Stream<Arguments> referrals() {
        return Stream.of(
                row("sent", null, task(TaskStatus.REQUESTED), Topic.REFERRAL_RECEIVED),
                row("sent without our profile", null, byFocusAlone(TaskStatus.REQUESTED), Topic.REFERRAL_RECEIVED),
                row("another kind of task", null, ofAnotherKind(TaskStatus.REQUESTED)),
                row("acknowledged", task(TaskStatus.REQUESTED), task(TaskStatus.RECEIVED), Topic.REFERRAL_ANSWERED),
                row("information came", task(TaskStatus.ONHOLD), task(TaskStatus.RECEIVED)),
                row(
                        "accepted",
                        task(TaskStatus.RECEIVED),
                        task(TaskStatus.ACCEPTED),
                        Topic.REFERRAL_ANSWERED,
                        Topic.VIRTUAL_SCHOOL_CONCERNED),
                row("on hold", task(TaskStatus.RECEIVED), task(TaskStatus.ONHOLD), Topic.REFERRAL_ANSWERED),
                row(
                        "rejected",
                        task(TaskStatus.RECEIVED),
                        task(TaskStatus.REJECTED),
                        Topic.REFERRAL_ANSWERED,
                        Topic.REFERRAL_OUTCOME),
                row("begun", task(TaskStatus.ACCEPTED), task(TaskStatus.INPROGRESS)),
                row("done", task(TaskStatus.INPROGRESS), task(TaskStatus.COMPLETED), Topic.REFERRAL_OUTCOME),
                row("failed", task(TaskStatus.INPROGRESS), task(TaskStatus.FAILED), Topic.REFERRAL_OUTCOME),
                row("withdrawn", task(TaskStatus.REQUESTED), task(TaskStatus.CANCELLED), Topic.REFERRAL_OUTCOME),
                row("saved again", task(TaskStatus.RECEIVED), task(TaskStatus.RECEIVED)),
                row(
                        "another outcome",
                        came(ReferralOutcome.SIGNPOSTED),
                        came(ReferralOutcome.ADVICE_GIVEN),
                        Topic.REFERRAL_OUTCOME),
                row("the same outcome", came(ReferralOutcome.SIGNPOSTED), came(ReferralOutcome.SIGNPOSTED)),
                row("handed on", ownedBy("Organization/spa"), ownedBy("Organization/camhs"), Topic.REFERRAL_RECEIVED),
                row(
                        "waiting elsewhere",
                        waiting(ReferralBusinessStatus.IN_TRIAGE),
                        waiting(ReferralBusinessStatus.ON_WAITING_LIST),
                        Topic.WAITING_STATUS_CHANGED),
                row("a concern", null, concern("1"), Topic.ESCALATION_RAISED),
                row("a concern at the next stage", concern("1"), concern("2"), Topic.ESCALATION_RAISED),
                row("a concern at the same stage", concern("1"), concern("1")),
                row(
                        "a concern that nobody answered",
                        until(concern("1"), 1),
                        concern("2").setLastModified(new Date(5000)),
                        Topic.ESCALATION_RAISED,
                        Topic.ESCALATION_OVERDUE),
                row(
                        "a concern that was answered and is taken further",
                        answered(until(concern("1"), 1)),
                        concern("2").setLastModified(new Date(5000)),
                        Topic.ESCALATION_RAISED),
                row(
                        "a concern taken further in time",
                        until(concern("1"), 3000),
                        concern("2").setLastModified(new Date(2)),
                        Topic.ESCALATION_RAISED),
                row("a move to be planned", null, move(TaskStatus.REQUESTED), Topic.TRANSITION_DUE),
                row("a move that is planned", move(TaskStatus.REQUESTED), move(TaskStatus.COMPLETED)));
    }

    private static Stream<Arguments> teamsAndPlans() {
        CareTeam one = team(CareTeamStatus.ACTIVE, "Practitioner/a", "Practitioner/b");
        return Stream.of(
                row("a new team", null, one, Topic.TEAM_MEMBERSHIP_CHANGED, Topic.LEAD_CHANGED),
                row("a team of a service", null, ofAService(one.copy())),
                row("the same team", one, one.copy()),
                row("another name", one, named(one.copy())),
                row("somebody ends", one, ended(one.copy()), Topic.TEAM_MEMBERSHIP_CHANGED),
                row(
                        "somebody joins",
                        team(CareTeamStatus.ACTIVE, "Practitioner/a"),
                        one,
                        Topic.TEAM_MEMBERSHIP_CHANGED),
                row(
                        "another lead",
                        one,
                        team(CareTeamStatus.ACTIVE, "Practitioner/c", "Practitioner/b"),
                        Topic.TEAM_MEMBERSHIP_CHANGED,
                        Topic.LEAD_CHANGED),
                row(
                        "the team ends",
                        one,
                        team(CareTeamStatus.INACTIVE, "Practitioner/a", "Practitioner/b"),
                        Topic.TEAM_MEMBERSHIP_CHANGED),
                row("a plan", null, plan(PlanCategory.SHARED, "x"), Topic.PLAN_UPDATED),
                row(
                        "a protection plan begins",
                        plan(PlanCategory.CP, "x").setStatus(CarePlanStatus.DRAFT),
                        plan(PlanCategory.CP, "x").setStatus(CarePlanStatus.ACTIVE),
                        Topic.PLAN_UPDATED,
                        Topic.STATUTORY_PLAN_CHANGED),
                row(
                        "a care plan is paused",
                        plan(PlanCategory.LAC, "x").setStatus(CarePlanStatus.ACTIVE),
                        plan(PlanCategory.LAC, "x").setStatus(CarePlanStatus.ONHOLD),
                        Topic.PLAN_UPDATED),
                row(
                        "an education, health and care plan ends",
                        plan(PlanCategory.EHCP, "x").setStatus(CarePlanStatus.ONHOLD),
                        plan(PlanCategory.EHCP, "x").setStatus(CarePlanStatus.REVOKED),
                        Topic.PLAN_UPDATED,
                        Topic.STATUTORY_PLAN_CHANGED),
                row(
                        "a protection plan begins that only the national code names",
                        national().setStatus(CarePlanStatus.DRAFT),
                        national().setStatus(CarePlanStatus.ACTIVE),
                        Topic.PLAN_UPDATED,
                        Topic.STATUTORY_PLAN_CHANGED),
                row(
                        "a finding of capacity has run out",
                        null,
                        new Task().setCode(new CodeableConcept(TaskCode.RENEW_CAPACITY_FINDING.coding())),
                        Topic.CAPACITY_EXPIRED),
                row("a plan saved again", plan(PlanCategory.SHARED, "x"), plan(PlanCategory.SHARED, "x")),
                row(
                        "a safety plan",
                        plan(PlanCategory.SAFETY, "x"),
                        plan(PlanCategory.SAFETY, "y"),
                        Topic.SAFETY_PLAN_UPDATED),
                row("a risk", null, new RiskAssessment(), Topic.RISK_CHANGED),
                row("a child", null, new Patient()));
    }

    private static CarePlan national() {
        CarePlan plan = new CarePlan();
        plan.addCategory().addCoding().setSystem("http://snomed.info/sct").setCode("342191000000101");
        return plan;
    }

    private static EpisodeOfCare place(EpisodeType type, EpisodeOfCareStatus status) {
        return new EpisodeOfCare().setStatus(status).addType(new CodeableConcept(type.coding()));
    }

    private static EpisodeOfCare received(EpisodeOfCare place) {
        place.addExtension(Extensions.RECEIVING_AUTHORITY, new Reference("Organization/council"));
        return place;
    }

    private static Encounter cell(EncounterStatus status) {
        Encounter cell = new Encounter().setStatus(status);
        cell.addExtension(
                Extensions.INAPPROPRIATE_SETTING, new CodeableConcept(InappropriateSetting.POLICE_CUSTODY.coding()));
        return cell;
    }

    private static Stream<Arguments> alertsAndCare() {
        Appointment booked = new Appointment().setStatus(AppointmentStatus.BOOKED);
        Appointment missed = new Appointment().setStatus(AppointmentStatus.NOSHOW);
        EpisodeOfCare active = new EpisodeOfCare().setStatus(EpisodeOfCareStatus.ACTIVE);
        EpisodeOfCare finished = new EpisodeOfCare().setStatus(EpisodeOfCareStatus.FINISHED);
        Flag overdue = flag(FlagCode.REFERRAL_OVERDUE, FlagStatus.ACTIVE);
        return Stream.of(
                row("overdue", null, overdue, Topic.REFERRAL_OVERDUE),
                row("overdue, saved again", overdue, overdue.copy()),
                row("no longer overdue", overdue, flag(FlagCode.REFERRAL_OVERDUE, FlagStatus.INACTIVE)),
                row("a review", null, flag(FlagCode.REVIEW_NEEDED, FlagStatus.ACTIVE), Topic.REVIEW_NEEDED),
                row("an overdue plan", null, flag(FlagCode.REVIEW_OVERDUE, FlagStatus.ACTIVE), Topic.REVIEW_DUE),
                row("another alert", null, flag(FlagCode.SAFETY_PLAN, FlagStatus.ACTIVE)),
                row("a safeguarding alert", null, flag(FlagCode.SAFEGUARDING, FlagStatus.ACTIVE), Topic.CONCERN_RAISED),
                row(
                        "a concern in a message",
                        null,
                        message(NoticeCategory.CONCERN, CommunicationStatus.COMPLETED),
                        Topic.CONCERN_RAISED),
                row(
                        "a concern that is being written",
                        null,
                        message(NoticeCategory.CONCERN, CommunicationStatus.PREPARATION)),
                row(
                        "a message taken note of",
                        message(NoticeCategory.CONCERN, CommunicationStatus.INPROGRESS),
                        message(NoticeCategory.CONCERN, CommunicationStatus.COMPLETED)),
                row(
                        "a notice of the server",
                        null,
                        message(NoticeCategory.SAFEGUARDING, CommunicationStatus.INPROGRESS)
                                .setSender(Origin.server())),
                row("the child told someone", null, told(ObservationStatus.FINAL), Topic.DISCLOSURE_RECORDED),
                row("what the child told, amended", told(ObservationStatus.FINAL), told(ObservationStatus.AMENDED)),
                row("told by mistake", null, told(ObservationStatus.ENTEREDINERROR)),
                row(
                        "a discharge is planned",
                        stay(EncounterStatus.INPROGRESS),
                        planned(stay(EncounterStatus.INPROGRESS)),
                        Topic.DISCHARGE_PLANNED),
                row(
                        "a planned discharge, saved again",
                        planned(stay(EncounterStatus.INPROGRESS)),
                        planned(stay(EncounterStatus.INPROGRESS))),
                row("missed", booked, missed, Topic.WAS_NOT_BROUGHT),
                row("recorded as missed", null, missed, Topic.WAS_NOT_BROUGHT),
                row("missed, saved again", missed, missed.copy()),
                row("booked", null, booked),
                row("closed", active, finished, Topic.CLOSURE),
                row("discharged", stay(EncounterStatus.INPROGRESS), stay(EncounterStatus.FINISHED), Topic.DISCHARGE),
                row("a report of the server", null, report(Origin.server()), Topic.OUTCOME_REPORTED),
                row(
                        "a report acknowledged",
                        report(Origin.server()),
                        report(Origin.server()).setReceived(new Date())),
                row("a report of somebody else", null, report(new Reference("Organization/camhs"))),
                row("discharged, saved again", stay(EncounterStatus.FINISHED), stay(EncounterStatus.FINISHED)),
                row("on leave", stay(EncounterStatus.INPROGRESS), stay(EncounterStatus.ONLEAVE)),
                row("closed, saved again", finished, finished.copy()),
                row("placed", null, place(EpisodeType.PLACEMENT, EpisodeOfCareStatus.ACTIVE), Topic.PLACEMENT_CHANGED),
                row(
                        "a planned placement begins",
                        place(EpisodeType.PLACEMENT, EpisodeOfCareStatus.PLANNED),
                        place(EpisodeType.PLACEMENT, EpisodeOfCareStatus.ACTIVE),
                        Topic.PLACEMENT_CHANGED),
                row(
                        "another council is concerned",
                        place(EpisodeType.PLACEMENT, EpisodeOfCareStatus.ACTIVE),
                        received(place(EpisodeType.PLACEMENT, EpisodeOfCareStatus.ACTIVE)),
                        Topic.PLACEMENT_CHANGED),
                row("a placement is planned", null, place(EpisodeType.PLACEMENT, EpisodeOfCareStatus.PLANNED)),
                row(
                        "a placement, saved again",
                        place(EpisodeType.PLACEMENT, EpisodeOfCareStatus.ACTIVE),
                        place(EpisodeType.PLACEMENT, EpisodeOfCareStatus.ACTIVE)),
                row(
                        "a placement ends",
                        place(EpisodeType.PLACEMENT, EpisodeOfCareStatus.ACTIVE),
                        place(EpisodeType.PLACEMENT, EpisodeOfCareStatus.FINISHED),
                        Topic.PLACEMENT_CHANGED),
                row(
                        "a school is left",
                        place(EpisodeType.SCHOOL, EpisodeOfCareStatus.ACTIVE),
                        place(EpisodeType.SCHOOL, EpisodeOfCareStatus.FINISHED),
                        Topic.SCHOOL_CHANGED,
                        Topic.VIRTUAL_SCHOOL_CONCERNED),
                row("in a cell", null, cell(EncounterStatus.INPROGRESS), Topic.INAPPROPRIATE_SETTING),
                row("in a cell, told later", null, cell(EncounterStatus.FINISHED), Topic.INAPPROPRIATE_SETTING),
                row("no longer in a cell", cell(EncounterStatus.INPROGRESS), cell(EncounterStatus.FINISHED)),
                row("never in a cell", null, cell(EncounterStatus.ENTEREDINERROR)),
                row("opened", null, active),
                row("a contact", null, contact(null)),
                row("a contact with its outcome", contact(null), contact("seen"), Topic.CONTACT_OUTCOME),
                row("a contact with the same outcome", contact("seen"), contact("seen")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"referrals", "teamsAndPlans", "alertsAndCare"})
    void a_write_is_an_event_of_these_topics_and_no_other(
            String what, @Nullable Resource before, Resource after, List<Topic> topics) {
        assertThat(Topics.of(before, after)).containsExactlyInAnyOrderElementsOf(topics);
    }
}
