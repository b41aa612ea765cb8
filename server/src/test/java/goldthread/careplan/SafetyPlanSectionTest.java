package goldthread.careplan;

import static goldthread.careplan.RecordBuilder.code;
import static goldthread.careplan.RecordBuilder.period;
import static goldthread.careplan.RecordBuilder.withId;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.careplan.Section.Group;
import goldthread.profiles.Extensions;
import goldthread.profiles.Profiles;
import goldthread.terminology.PlanCategory;
import goldthread.terminology.SafetyPlanPart;
import java.util.List;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.MarkdownType;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;

class SafetyPlanSectionTest {

    private static CarePlan safetyPlan(String id, String start) {
        CarePlan plan = withId(new CarePlan(), "CarePlan/" + id);
        plan.setStatus(CarePlanStatus.ACTIVE);
        plan.addCategory(code(PlanCategory.SAFETY));
        plan.setTitle("When it gets too much (" + id + ")");
        plan.setPeriod(period(start, null));
        plan.setAuthor(RecordBuilder.CLINICIAN);
        return plan;
    }

    private static void part(CarePlan plan, SafetyPlanPart part, String words, Reference who) {
        plan.addActivity().getDetail().setCode(code(part)).setDescription(words).addPerformer(who);
    }

    @Test
    void its_parts_stand_in_their_own_order_whatever_the_order_of_writing() {
        CarePlan plan = safetyPlan("now", "2026-03-01");
        part(plan, SafetyPlanPart.WHO_TO_CONTACT, "First the mother", RecordBuilder.MOTHER);
        part(plan, SafetyPlanPart.COPING_STRATEGY, "The playlist", RecordBuilder.CHILD);
        part(plan, SafetyPlanPart.TRIGGER, "Sunday evenings", RecordBuilder.CHILD);

        List<Statement> parts = SafetyPlanSection.of(
                        new RecordBuilder().add(plan).on("2026-06-01"))
                .statements();

        assertThat(parts)
                .extracting(Statement::cells)
                .containsExactly(
                        List.of("Trigger", "Sunday evenings", "the child"),
                        List.of("Coping strategy", "The playlist", "the child"),
                        List.of("Whom to contact", "First the mother", "Ivy Ashdown"));
        assertThat(parts).allSatisfy(part -> assertThat(part.agency()).isEqualTo("Riverside CAMHS"));
    }

    @Test
    void it_begins_with_the_plain_summary_and_says_when_it_was_gone_through_with_the_child() {
        CarePlan plan = safetyPlan("now", "2026-03-01");
        plan.addExtension(Extensions.PLAIN_LANGUAGE_SUMMARY, new MarkdownType("Say it early."));
        plan.addExtension(Extensions.LAST_DISCUSSED, new DateTimeType("2026-05-20"));

        Statement summary = SafetyPlanSection.of(new RecordBuilder().add(plan).on("2026-06-01"))
                .statements()
                .get(0);

        assertThat(summary.cells()).containsExactly("In short", "Say it early.", "");
        assertThat(summary.date()).isEqualTo("gone through with the child 20-May-2026");
    }

    @Test
    void the_newest_plan_comes_first_and_a_replaced_one_is_gone() {
        CarePlan older = safetyPlan("older", "2026-01-01");
        CarePlan newer = safetyPlan("newer", "2026-04-01");
        CarePlan replaced = safetyPlan("replaced", "2025-01-01");
        replaced.setStatus(CarePlanStatus.REVOKED);
        List.of(older, newer, replaced)
                .forEach(plan -> part(plan, SafetyPlanPart.TRIGGER, "Noise", RecordBuilder.CHILD));

        Section section = SafetyPlanSection.of(
                new RecordBuilder().add(older, newer, replaced).on("2026-06-01"));

        assertThat(section.groups())
                .extracting(Group::title)
                .containsExactly("When it gets too much (newer)", "When it gets too much (older)");
    }

    @Test
    void a_plan_that_only_claims_the_profile_is_a_safety_plan_too() {
        CarePlan plan = safetyPlan("now", "2026-03-01");
        plan.getCategory().clear();
        plan.getMeta().addProfile(Profiles.SAFETY_PLAN);
        plan.addActivity().getDetail().setDescription("Ring the crisis line");

        assertThat(SafetyPlanSection.of(new RecordBuilder().add(plan).on("2026-06-01"))
                        .statements())
                .singleElement()
                .satisfies(part -> assertThat(part.cells()).contains("Ring the crisis line"));
    }
}
