package goldthread.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.terminology.OutcomeMeasure;
import goldthread.terminology.ReliableChange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Goal.GoalLifecycleStatus;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;

class ComposeReportTest {

    private static List<Resource> everything() {
        return List.of(
                Robin.task(),
                Robin.score("first", "2026-03-10", "20"),
                Robin.score("last", "2026-05-20", "5"),
                Robin.goal(),
                Robin.rating("g1", "2026-03-10", "2"),
                Robin.rating("g2", "2026-05-20", "7"),
                Robin.plan(),
                Robin.closed());
    }

    private static OutcomeRecord of(List<Resource> resources) {
        return Robin.record(resources.toArray(Resource[]::new));
    }

    @Test
    void it_says_how_each_measure_has_changed_and_by_which_threshold() {
        OutcomeMeasure measure = Robin.MEASURES.current(Robin.measure()).orElseThrow();
        OutcomeReport report = Robin.report(of(everything()));

        assertThat(measure.reliableChange()).isNotNull();
        assertThat(report.scores()).hasSize(1);
        assertThat(report.overall()).contains(ReliableChange.IMPROVED);
        assertThat(Robin.sentences(of(everything())))
                .anySatisfy(sentence ->
                        assertThat(sentence).contains(measure.label(), "From 20 to 5", "The threshold is from: "));
    }

    @Test
    void it_says_how_goals_were_rated_what_helped_and_what_comes_next() {
        assertThat(Robin.sentences(of(everything())))
                .startsWith("What has changed since the referral of 01-Mar-2026.")
                .contains(
                        "Goal: Go to football again: rated 2 on 10-Mar-2026, and 7 on 20-May-2026.",
                        "What was done: A calmer bedtime: done: sleeps better.",
                        "How to come back: Ring the team within six months.",
                        "Signs to watch for: Stops seeing friends.")
                .anySatisfy(sentence -> assertThat(sentence).startsWith("What came of the referral: "))
                .anySatisfy(sentence ->
                        assertThat(sentence).startsWith("A plan holds: ").endsWith("to be reviewed by 01-Sep-2026."))
                .noneSatisfy(sentence -> assertThat(sentence).contains("Holm"));
    }

    @Test
    void without_scores_and_goals_it_says_so() {
        assertThat(Robin.sentences(Robin.record(Robin.task())))
                .contains("No score and no goal of this referral is recorded.");
        assertThat(Robin.sentences(new OutcomeRecord(Robin.referral(), List.of(), true)))
                .contains(
                        "No score and no goal of this referral is recorded that is shown to you.",
                        "Agencies hold more about this child that is not shown to you.");
    }

    @Test
    void scores_of_another_referral_and_goals_that_were_reached_before_are_left_out() {
        Goal before = Robin.goal();
        before.setLifecycleStatus(GoalLifecycleStatus.COMPLETED);
        before.setStatusDateElement(new DateType("2026-02-01"));

        OutcomeReport report = Robin.report(Robin.record(
                before,
                Robin.score("other", "2026-03-10", "20").setBasedOn(List.of(new Reference("ServiceRequest/2")))));

        assertThat(report.scores()).isEmpty();
        assertThat(report.goals()).isEmpty();
        before.setStatusDateElement(new DateType("2026-03-02"));
        assertThat(Robin.report(Robin.record(before)).goals()).hasSize(1);
    }

    @Test
    void goals_that_were_reached_or_given_up_on_no_known_day_are_told() {
        for (GoalLifecycleStatus done : List.of(GoalLifecycleStatus.COMPLETED, GoalLifecycleStatus.CANCELLED)) {
            Goal goal = Robin.goal();
            goal.setLifecycleStatus(done);

            assertThat(Robin.report(Robin.record(goal)).goals()).as("%s", done).hasSize(1);
            goal.setStatusDateElement(new DateType("2026-02-28"));
            assertThat(Robin.report(Robin.record(goal)).goals()).as("%s", done).isEmpty();
            goal.setStatusDateElement(new DateType("2026"));
            assertThat(Robin.report(Robin.record(goal)).goals()).as("%s", done).hasSize(1);
        }
    }

    @Test
    void a_goal_that_was_given_up_is_said_to_be() {
        Goal goal = Robin.goal();
        goal.setLifecycleStatus(GoalLifecycleStatus.CANCELLED);

        assertThat(Robin.sentences(Robin.record(goal))).contains("Goal: Go to football again (given up).");
    }

    @Test
    void what_a_plan_did_that_ended_before_the_referral_did_not_help_because_of_it() {
        CarePlan plan = Robin.plan();
        plan.setStatus(CarePlanStatus.COMPLETED);

        assertThat(Robin.report(Robin.record(plan)).helped()).hasSize(1);
        plan.getPeriod().setEndElement(new DateTimeType("2026-02-28"));
        assertThat(Robin.report(Robin.record(plan)).helped()).isEmpty();
        plan.getPeriod().setEndElement(new DateTimeType("2026-03-01"));
        assertThat(Robin.report(Robin.record(plan)).helped()).hasSize(1);
    }

    /** Whatever a reader doesn't see leaves no trace, and whoever sees more reads everything that one with less reads. */
    @Test
    void of_what_its_reader_does_not_see_nothing_is_in_it() {
        List<Resource> all = everything();
        SplittableRandom dice = new SplittableRandom(7);
        for (int round = 0; round < 300; round++) {
            List<Resource> seen =
                    all.stream().filter(resource -> dice.nextBoolean()).toList();

            OutcomeReport report = Robin.report(of(seen));

            assertThat(new HashSet<>(seen)).containsAll(report.evidence());
            String said = String.join(" ", Robin.sentences(of(seen)));
            assertThat(said.contains("football")).isEqualTo(seen.contains(all.get(3)));
            assertThat(said.contains("bedtime")).isEqualTo(seen.contains(all.get(6)));
            assertThat(said.contains("Stops seeing friends")).isEqualTo(seen.contains(all.get(7)));
            assertThat(report.overall().isPresent()).isEqualTo(seen.contains(all.get(1)) && seen.contains(all.get(2)));
        }
    }

    @Test
    void the_order_of_the_record_changes_nothing() {
        List<Resource> shuffled = new ArrayList<>(everything());
        List<String> said = Robin.sentences(of(everything()));
        SplittableRandom dice = new SplittableRandom(11);
        for (int round = 0; round < 100; round++) {
            Collections.swap(shuffled, dice.nextInt(shuffled.size()), dice.nextInt(shuffled.size()));

            assertThat(Robin.sentences(of(shuffled))).isEqualTo(said);
        }
    }

    @Test
    void the_answer_has_the_parts_of_its_definition() {
        OutcomeReport report = Robin.report(of(everything()));

        Parameters answer = new ReportAnswer(report, List.of("Said."), Robin.NOW).parameters();

        assertThat(Set.copyOf(answer.getParameter().stream()
                        .map(ParametersParameterComponent::getName)
                        .toList()))
                .containsExactlyInAnyOrder(
                        "score", "goal", "helped", "next", "overall", "sentence", "asOf", "incomplete");
        assertThat(answer.getParameterFirstRep().getPart())
                .extracting(ParametersParameterComponent::getName)
                .containsExactly(
                        "measure",
                        "rater",
                        "threshold",
                        "source",
                        "first",
                        "last",
                        "firstValue",
                        "lastValue",
                        "verdict",
                        "reading");
    }
}
