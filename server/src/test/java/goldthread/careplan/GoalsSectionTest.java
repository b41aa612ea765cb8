package goldthread.careplan;

import static goldthread.careplan.RecordBuilder.period;
import static goldthread.careplan.RecordBuilder.text;
import static goldthread.careplan.RecordBuilder.withId;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.profiles.Extensions;
import java.util.List;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Goal.GoalLifecycleStatus;
import org.hl7.fhir.r4.model.PositiveIntType;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;

class GoalsSectionTest {

    private static Goal goal(String id, String words, Reference who, GoalLifecycleStatus status) {
        Goal goal = withId(new Goal(), "Goal/" + id);
        goal.setDescription(text(words));
        goal.setExpressedBy(who);
        goal.setLifecycleStatus(status);
        goal.setStart(new DateType("2026-02-01"));
        return goal;
    }

    private static Goal ranked(Goal goal, int rank) {
        goal.addExtension(Extensions.GOAL_RANK, new PositiveIntType(rank));
        return goal;
    }

    private static CarePlan plan(String id, Reference author, String... goals) {
        CarePlan plan = withId(new CarePlan(), "CarePlan/" + id);
        plan.setStatus(CarePlanStatus.ACTIVE);
        plan.setPeriod(period("2026-01-01", null));
        plan.setAuthor(author);
        for (String goal : goals) {
            plan.addGoal(new Reference("Goal/" + goal));
        }
        return plan;
    }

    private static List<String> shown(RecordBuilder record) {
        return GoalsSection.of(record.on("2026-06-01")).statements().stream()
                .map(statement -> statement.cells().get(0))
                .toList();
    }

    @Test
    void the_childs_own_goals_come_first_in_the_order_of_their_rank() {
        RecordBuilder record = new RecordBuilder()
                .add(
                        goal("mother", "Calm mornings", RecordBuilder.MOTHER, GoalLifecycleStatus.ACTIVE),
                        ranked(goal("second", "Sleep through", RecordBuilder.CHILD, GoalLifecycleStatus.ACTIVE), 2),
                        ranked(
                                goal("first", "Take the bus alone", RecordBuilder.CHILD, GoalLifecycleStatus.ACTIVE),
                                1));

        assertThat(shown(record)).containsExactly("“Take the bus alone”", "“Sleep through”", "“Calm mornings”");
    }

    @Test
    void a_goal_names_whose_words_it_is_and_every_agency_that_works_on_it() {
        RecordBuilder record = new RecordBuilder()
                .add(
                        goal("bus", "Take the bus alone", RecordBuilder.CHILD, GoalLifecycleStatus.ACTIVE),
                        plan("health", RecordBuilder.CLINICIAN, "bus"),
                        plan("education", RecordBuilder.SCHOOL, "bus"));

        Statement goal = GoalsSection.of(record.on("2026-06-01")).statements().get(0);

        assertThat(goal.cells())
                .containsExactly("“Take the bus alone”", "the child", "Active", "Hawthorn School, Riverside CAMHS", "");
        assertThat(goal.agency()).isEqualTo("Riverside CAMHS");
        assertThat(goal.date()).isEqualTo("01-Feb-2026");
    }

    @Test
    void a_reached_goal_stays_while_a_plan_in_force_names_it() {
        Goal reached = goal("bus", "Take the bus alone", RecordBuilder.CHILD, GoalLifecycleStatus.COMPLETED);
        reached.setAchievementStatus(text("Reached"));

        assertThat(shown(new RecordBuilder().add(reached))).isEmpty();
        assertThat(shown(new RecordBuilder().add(reached, plan("health", RecordBuilder.CLINICIAN, "bus"))))
                .containsExactly("“Take the bus alone”");
    }

    @Test
    void goals_of_a_later_day_and_mistakes_are_left_out() {
        Goal later = goal("later", "Go to college", RecordBuilder.CHILD, GoalLifecycleStatus.PROPOSED);
        later.setStart(new DateType("2026-09-01"));
        Goal mistake = goal("mistake", "Of another child", RecordBuilder.CHILD, GoalLifecycleStatus.ENTEREDINERROR);

        assertThat(shown(new RecordBuilder().add(later, mistake))).isEmpty();
    }

    @Test
    void a_goal_that_ended_later_was_open_on_the_day() {
        Goal ended = goal("bus", "Take the bus alone", RecordBuilder.CHILD, GoalLifecycleStatus.COMPLETED);
        ended.setStatusDateElement(new DateType("2026-06-02"));

        assertThat(shown(new RecordBuilder().add(ended))).hasSize(1);
    }

    @Test
    void an_open_goal_past_its_day_is_overdue() {
        Goal late = goal("bus", "Take the bus alone", RecordBuilder.CHILD, GoalLifecycleStatus.ACTIVE);
        late.addTarget().setDue(new DateType("2026-05-31"));

        Statement shown = GoalsSection.of(new RecordBuilder().add(late).on("2026-06-01"))
                .statements()
                .get(0);

        assertThat(shown.marks()).containsExactly(Mark.OVERDUE);
        assertThat(shown.cells()).endsWith("31-May-2026");
    }
}
