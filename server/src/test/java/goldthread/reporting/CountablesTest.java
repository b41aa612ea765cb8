package goldthread.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.profiles.Profiles;
import goldthread.terminology.EpisodeType;
import goldthread.terminology.PlanCategory;
import goldthread.terminology.ReferralBusinessStatus;
import goldthread.terminology.RejectionReason;
import goldthread.terminology.SupportOutput;
import goldthread.terminology.WaitingGroup;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.ClinicalImpression;
import org.hl7.fhir.r4.model.ClinicalImpression.ClinicalImpressionStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CountablesTest {

    private static final Instant NOW = Instant.parse("2026-09-30T10:00:00Z");
    private static final String SCHOOL = "urn:x|school";

    @Test
    void the_first_sign_that_an_addressee_has_a_referral_counts_with_its_days() {
        assertThat(of(task(TaskStatus.REQUESTED), task(TaskStatus.RECEIVED)))
                .containsExactly(new Countable(Kind.ACKNOWLEDGED, "ann", "Organization/camhs", NOW, "", "", 29));
        assertThat(of(task(TaskStatus.RECEIVED), task(TaskStatus.RECEIVED))).isEmpty();
    }

    @Test
    void turning_down_counts_with_what_was_offered_most() {
        Task rejected = task(TaskStatus.REJECTED);
        output(rejected, SupportOutput.ADVICE);
        output(rejected, SupportOutput.ALTERNATIVE_SUPPORT);
        rejected.setStatusReason(new CodeableConcept(RejectionReason.CAPACITY.coding()));
        assertThat(of(task(TaskStatus.RECEIVED), rejected))
                .containsExactly(
                        new Countable(
                                Kind.ANSWERED,
                                "ann",
                                "Organization/camhs",
                                NOW,
                                "turned-down",
                                "alternative-offered",
                                29),
                        new Countable(
                                Kind.DECLINED,
                                "ann",
                                "Organization/camhs",
                                NOW,
                                "capacity",
                                "alternative-offered",
                                29));
        Task nothing = task(TaskStatus.REJECTED);
        output(nothing, SupportOutput.NO_ALTERNATIVE_AVAILABLE);
        assertThat(of(task(TaskStatus.RECEIVED), nothing))
                .extracting(Countable::answer, Countable::detail)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("turned-down", "nothing-offered"),
                        org.assertj.core.groups.Tuple.tuple("not-stated", "nothing-offered"));
    }

    @Test
    void a_second_decision_and_passing_on_count_for_nothing() {
        assertThat(of(task(TaskStatus.ACCEPTED), task(TaskStatus.INPROGRESS))).isEmpty();
        Task forwarded = task(TaskStatus.INPROGRESS);
        forwarded.getBusinessStatus().addCoding(ReferralBusinessStatus.FORWARDED.coding());
        assertThat(of(task(TaskStatus.RECEIVED), forwarded)).isEmpty();
    }

    @Test
    void a_referral_that_comes_decided_was_taken_note_of_as_well() {
        assertThat(of(null, task(TaskStatus.ACCEPTED)))
                .extracting(Countable::kind)
                .containsExactly(Kind.ACKNOWLEDGED, Kind.ANSWERED);
    }

    @Test
    void what_was_never_true_counts_for_nothing() {
        assertThat(of(task(TaskStatus.RECEIVED), task(TaskStatus.ENTEREDINERROR)))
                .isEmpty();
        History history = new History();
        history.write(new Written(null, task(TaskStatus.ACCEPTED), SCHOOL, NOW));
        history.write(new Written(task(TaskStatus.ACCEPTED), task(TaskStatus.ENTEREDINERROR), SCHOOL, NOW));
        assertThat(history.countables()).isEmpty();
    }

    @Test
    void other_tasks_are_no_answers() {
        Task other = task(TaskStatus.COMPLETED);
        other.getMeta().getProfile().clear();
        other.setFocus(new Reference("CarePlan/1"));
        assertThat(of(null, other)).isEmpty();
    }

    @Test
    void a_referral_counts_for_each_who_is_asked() {
        ServiceRequest referral = referral();
        referral.addPerformer(new Reference("Organization/camhs"));
        referral.addPerformer(new Reference("HealthcareService/early"));
        referral.addReplaces(new Reference("ServiceRequest/0"));
        assertThat(of(null, referral))
                .extracting(Countable::agency, Countable::answer, Countable::detail)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "Organization/camhs", "source-education", "repeated-request"),
                        org.assertj.core.groups.Tuple.tuple(
                                "HealthcareService/early", "source-education", "repeated-request"));
    }

    @Test
    void an_assessment_without_the_childs_view_is_told_apart() {
        ClinicalImpression assessment = new ClinicalImpression();
        assessment.setStatus(ClinicalImpressionStatus.COMPLETED).setSubject(new Reference("Patient/ann"));
        assertThat(of(null, assessment))
                .containsExactly(new Countable(Kind.ASSESSED, "ann", SCHOOL, NOW, "view-missing", "", null));
        assessment.setStatus(ClinicalImpressionStatus.INPROGRESS);
        assertThat(of(null, assessment)).isEmpty();
    }

    @Test
    void a_place_counts_once_it_has_begun() {
        EpisodeOfCare place = new EpisodeOfCare();
        place.setStatus(EpisodeOfCareStatus.PLANNED).setPatient(new Reference("Patient/ann"));
        place.addType().addCoding(EpisodeType.PLACEMENT.coding());
        assertThat(of(null, place)).isEmpty();
        place.setStatus(EpisodeOfCareStatus.ACTIVE);
        assertThat(of(null, place)).extracting(Countable::answer).containsExactly("placement");
    }

    @Test
    void a_plan_that_ends_ends_the_group() {
        CarePlan plan = plan(CarePlanStatus.ACTIVE);
        GroupSteps begun = GroupSteps.of(new Written(null, plan, SCHOOL, NOW)).orElseThrow();
        assertThat(begun.begun()).containsExactly(WaitingGroup.CHILD_PROTECTION_PLAN);
        assertThat(begun.from()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
        GroupSteps over = GroupSteps.of(new Written(plan, plan(CarePlanStatus.COMPLETED), SCHOOL, NOW))
                .orElseThrow();
        assertThat(over.ended()).containsExactly(WaitingGroup.CHILD_PROTECTION_PLAN);
        assertThat(GroupSteps.of(new Written(plan, plan, SCHOOL, NOW))).isEmpty();
    }

    @Test
    void a_plan_that_ended_before_it_was_recorded_ended_then() {
        CarePlan over = plan(CarePlanStatus.COMPLETED);
        over.getPeriod().setEndElement(new DateTimeType("2026-03-31"));
        Instant endOfItsLastDay = Instant.parse("2026-03-31T23:00:00Z");

        GroupSteps late = GroupSteps.of(new Written(null, over, SCHOOL, NOW)).orElseThrow();
        GroupSteps ended = GroupSteps.of(new Written(plan(CarePlanStatus.ACTIVE), over, SCHOOL, NOW))
                .orElseThrow();

        assertThat(late.begun()).containsExactly(WaitingGroup.CHILD_PROTECTION_PLAN);
        assertThat(late.until()).isEqualTo(endOfItsLastDay);
        assertThat(ended.ended()).containsExactly(WaitingGroup.CHILD_PROTECTION_PLAN);
        assertThat(ended.over()).isEqualTo(endOfItsLastDay);
        assertThat(GroupSteps.of(new Written(null, plan(CarePlanStatus.COMPLETED), SCHOOL, NOW)))
                .isEmpty();
    }

    @Test
    void a_plan_in_force_counts_for_the_authority_that_is_responsible_for_it() {
        CarePlan plan = plan(CarePlanStatus.ACTIVE);
        assertThat(of(null, plan)).isEmpty();
        plan.addExtension(Profiles.ROOT + "/StructureDefinition/ext-review-due", new DateType("2026-12-01"));
        Instant due = Instant.parse("2026-12-02T00:00:00Z");
        assertThat(of(null, plan)).containsExactly(new Countable(Kind.PLANNED, "ann", SCHOOL, due, "", "", null));
        plan.addExtension(
                Profiles.ROOT + "/StructureDefinition/ext-responsible-authority",
                new Reference("Organization/council"));
        assertThat(of(null, plan)).extracting(Countable::agency).containsExactly("Organization/council");
        plan.setStatus(CarePlanStatus.COMPLETED);
        assertThat(of(null, plan)).isEmpty();
    }

    @Test
    void a_day_is_a_day_in_london_wherever_the_server_stands() {
        Written written = new Written(null, plan(CarePlanStatus.ACTIVE), SCHOOL, NOW);
        assertThat(written.when(new DateTimeType("2026-07-01"))).isEqualTo(Instant.parse("2026-06-30T23:00:00Z"));
    }

    private static List<Countable> of(@Nullable Resource before, Resource after) {
        return Countables.of(new Written(before, after, SCHOOL, NOW));
    }

    private static CarePlan plan(CarePlanStatus status) {
        CarePlan plan = new CarePlan();
        plan.setStatus(status).setSubject(new Reference("Patient/ann"));
        plan.addCategory().addCoding(PlanCategory.CP.coding());
        plan.getPeriod().setStart(Date.from(Instant.parse("2026-01-01T00:00:00Z")));
        return plan;
    }

    private static ServiceRequest referral() {
        ServiceRequest referral = new ServiceRequest();
        referral.setStatus(ServiceRequestStatus.ACTIVE).setSubject(new Reference("Patient/ann"));
        referral.addExtension(
                Profiles.ROOT + "/StructureDefinition/ext-mhsds-source",
                new CodeableConcept()
                        .addCoding(new Coding(Profiles.ROOT + "/CodeSystem/mhsds-source-of-referral", "C2", null)));
        return referral;
    }

    private static void output(Task task, SupportOutput part) {
        task.addOutput().setValue(new StringType("words")).getType().addCoding(part.coding());
    }

    private static Task task(TaskStatus status) {
        Task task = new Task();
        task.getMeta().addProfile(Profiles.REFERRAL_TASK);
        task.setStatus(status)
                .setFor(new Reference("Patient/ann"))
                .setFocus(new Reference("ServiceRequest/1"))
                .setOwner(new Reference("Organization/camhs"))
                .setAuthoredOn(Date.from(Instant.parse("2026-09-01T10:00:00Z")));
        return task;
    }
}
