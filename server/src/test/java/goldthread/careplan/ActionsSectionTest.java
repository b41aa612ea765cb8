package goldthread.careplan;

import static goldthread.careplan.RecordBuilder.code;
import static goldthread.careplan.RecordBuilder.period;
import static goldthread.careplan.RecordBuilder.text;
import static goldthread.careplan.RecordBuilder.withId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import goldthread.careplan.Section.Group;
import goldthread.terminology.Canonicals;
import goldthread.terminology.PlanCategory;
import goldthread.terminology.SafetyPlanPart;
import java.util.List;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityDetailComponent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityStatus;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;

class ActionsSectionTest {

    private static CarePlan plan(String id, Reference author) {
        CarePlan plan = withId(new CarePlan(), "CarePlan/" + id);
        plan.setStatus(CarePlanStatus.ACTIVE);
        plan.setPeriod(period("2026-03-01", null));
        plan.setAuthor(author);
        return plan;
    }

    private static CarePlanActivityDetailComponent act(CarePlan plan, String what, String due, Reference... who) {
        CarePlanActivityDetailComponent detail = plan.addActivity().getDetail();
        detail.setDescription(what);
        detail.setStatus(CarePlanActivityStatus.INPROGRESS);
        detail.setScheduled(period("2026-03-01", due));
        List.of(who).forEach(detail::addPerformer);
        return detail;
    }

    private static Task task(String id, String what, String due, Reference owner) {
        Task task = withId(new Task(), "Task/" + id);
        task.setStatus(TaskStatus.REQUESTED);
        task.setCode(new CodeableConcept(new Coding()
                .setSystem(Canonicals.ROOT + "/CodeSystem/task-code")
                .setCode("plan-action")));
        task.setDescription(what);
        task.setAuthoredOnElement(new DateTimeType("2026-04-01"));
        task.setOwner(owner);
        task.getRestriction().setPeriod(period(null, due));
        return task;
    }

    private static Section of(RecordBuilder record) {
        return ActionsSection.of(record.on("2026-06-01"));
    }

    @Test
    void actions_of_plans_and_tasks_are_grouped_by_the_agency_that_is_to_do_them() {
        CarePlan plan = plan("shared", RecordBuilder.CLINICIAN);
        act(plan, "Ten meetings", "2026-08-01", RecordBuilder.CLINICIAN);
        act(plan, "Quiet room", "2026-08-01", RecordBuilder.TEACHER, RecordBuilder.SCHOOL);
        act(plan, "Walk the dog", "2026-08-01", RecordBuilder.CHILD, RecordBuilder.MOTHER);

        Section section = of(new RecordBuilder()
                .add(plan, task("housing", "Ask for a bigger flat", "2026-07-01", RecordBuilder.SOCIAL_WORKER)));

        assertThat(section.groups())
                .extracting(Group::title)
                .containsExactly("Eastmoor Council", "Hawthorn School", "Riverside CAMHS", "The child and family");
        Group council = section.groups().get(0);
        assertThat(council.agency())
                .isNotNull()
                .extracting(Reference::getReference)
                .isEqualTo("Organization/council");
        assertThat(council.statements().get(0).cells())
                .containsExactly("Ask for a bigger flat", "", "Omar Reyes", "01-Jul-2026", "sent, not answered");
        assertThat(section.groups().get(3).statements().get(0).cells())
                .containsExactly("Walk the dog", "", "the child, Ivy Ashdown", "01-Aug-2026", "under way");
    }

    @Test
    void what_is_late_comes_first_and_is_marked() {
        CarePlan plan = plan("shared", RecordBuilder.CLINICIAN);
        act(plan, "In time", "2026-06-01", RecordBuilder.CLINICIAN);
        act(plan, "Late", "2026-05-31", RecordBuilder.CLINICIAN);
        act(plan, "Done, though late", "2026-05-30", RecordBuilder.CLINICIAN)
                .setStatus(CarePlanActivityStatus.COMPLETED);

        List<Statement> actions = of(new RecordBuilder().add(plan)).statements();

        assertThat(actions)
                .extracting(action -> action.cells().get(0))
                .containsExactly("Late", "In time", "Done, though late");
        assertThat(actions)
                .extracting(action -> action.marks().contains(Mark.OVERDUE))
                .containsExactly(true, false, false);
    }

    @Test
    void the_same_action_in_two_plans_is_marked_in_both_whatever_its_spelling() {
        CarePlan health = plan("health", RecordBuilder.CLINICIAN);
        CarePlan school = plan("school", RecordBuilder.SCHOOL);
        act(health, "Meet the family, every week.", "2026-08-01", RecordBuilder.CLINICIAN);
        act(school, "meet the family every week", "2026-08-01", RecordBuilder.TEACHER);
        act(school, "Quiet room", "2026-08-01", RecordBuilder.TEACHER);

        assertThat(of(new RecordBuilder().add(health, school)).statements())
                .filteredOn(action -> action.marks().contains(Mark.DOUBLED))
                .extracting(Statement::agency)
                .containsExactly("Hawthorn School", "Riverside CAMHS");
    }

    @Test
    void the_same_action_twice_in_one_plan_is_no_double_nor_is_one_that_is_done() {
        CarePlan health = plan("health", RecordBuilder.CLINICIAN);
        act(health, "Call home", "2026-08-01", RecordBuilder.CLINICIAN);
        act(health, "Call home", "2026-09-01", RecordBuilder.CLINICIAN);
        CarePlan school = plan("school", RecordBuilder.SCHOOL);
        act(school, "Call home", "2026-05-01", RecordBuilder.TEACHER).setStatus(CarePlanActivityStatus.COMPLETED);

        assertThat(of(new RecordBuilder().add(health, school)).statements())
                .allSatisfy(action -> assertThat(action.marks()).doesNotContain(Mark.DOUBLED));
    }

    @Test
    void a_task_that_a_plan_refers_to_is_listed_once_and_rests_on_both() {
        CarePlan plan = plan("shared", RecordBuilder.CLINICIAN);
        plan.addActivity().setReference(new Reference("Task/housing"));

        List<Statement> actions = of(new RecordBuilder()
                        .add(plan, task("housing", "Ask for a bigger flat", "2026-07-01", RecordBuilder.SOCIAL_WORKER)))
                .statements();

        assertThat(actions)
                .singleElement()
                .satisfies(action -> assertThat(action.evidence())
                        .extracting(Recorded::reference)
                        .containsExactly("Task/housing", "CarePlan/shared"));
    }

    @Test
    void parts_of_a_safety_plan_and_answers_to_referrals_are_no_actions() {
        CarePlan safety = plan("safety", RecordBuilder.CLINICIAN);
        safety.addCategory(code(PlanCategory.RISK_MINIMISATION));
        act(safety, "Noise", "2026-08-01", RecordBuilder.CHILD).setCode(code(SafetyPlanPart.TRIGGER));
        act(safety, "Lock the medicine away", "2026-08-01", RecordBuilder.MOTHER)
                .setCode(text("At home"));
        Task answer = task("answer", "Answer the referral", "2026-04-14", RecordBuilder.CAMHS);
        answer.setCode(new CodeableConcept(new Coding()
                .setSystem("http://hl7.org/fhir/CodeSystem/task-code")
                .setCode("fulfill")));
        answer.setFocus(new Reference("ServiceRequest/referral"));

        assertThat(of(new RecordBuilder().add(safety, answer)).statements())
                .extracting(action -> action.cells().get(0))
                .containsExactly("At home: Lock the medicine away");
    }

    @Test
    void plans_that_are_over_or_drafted_or_begin_later_ask_for_nothing() {
        CarePlan closed = plan("closed", RecordBuilder.CLINICIAN);
        closed.setStatus(CarePlanStatus.COMPLETED);
        closed.setPeriod(period("2026-01-01", "2026-05-31"));
        CarePlan draft = plan("draft", RecordBuilder.CLINICIAN);
        draft.setStatus(CarePlanStatus.DRAFT);
        CarePlan later = plan("later", RecordBuilder.CLINICIAN);
        later.setPeriod(period("2026-07-01", null));
        List.of(closed, draft, later).forEach(plan -> act(plan, "Meet", "2026-08-01", RecordBuilder.CLINICIAN));
        RecordBuilder record = new RecordBuilder().add(closed, draft, later);

        assertThat(of(record).isEmpty()).isTrue();
        assertThat(ActionsSection.of(record.on("2026-05-30")).statements()).hasSize(1);
    }

    @Test
    void an_action_says_towards_which_goals_it_is_done_as_far_as_they_are_seen() {
        Goal sleep = withId(new Goal(), "Goal/sleep");
        sleep.setDescription(text("I want to sleep through"));
        Goal band = withId(new Goal(), "Goal/band");
        band.setDescription(text("I want to play again"));
        CarePlan plan = plan("shared", RecordBuilder.CLINICIAN);
        act(plan, "Band room", "2026-08-01", RecordBuilder.TEACHER)
                .addGoal(new Reference("Goal/band"))
                .addGoal(new Reference("Goal/sleep"))
                .addGoal(new Reference("Goal/somebody-elses"));
        Task supper = task("supper", "Supper together", "2026-07-01", RecordBuilder.MOTHER);
        supper.setFocus(new Reference("Goal/sleep"));

        assertThat(of(new RecordBuilder().add(plan, sleep, band, supper)).statements())
                .extracting(
                        action -> action.cells().get(0),
                        action -> action.cells().get(1))
                .containsExactlyInAnyOrder(
                        tuple("Band room", "I want to play again; I want to sleep through"),
                        tuple("Supper together", "I want to sleep through"));
    }

    @Test
    void an_action_without_an_owner_is_of_the_agency_whose_plan_it_is() {
        CarePlan plan = plan("shared", RecordBuilder.SOCIAL_WORKER);
        act(plan, "Visit", "2026-08-01");

        assertThat(of(new RecordBuilder().add(plan)).groups())
                .extracting(Group::title)
                .containsExactly("Eastmoor Council");
    }
}
