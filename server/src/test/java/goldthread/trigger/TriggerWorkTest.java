package goldthread.trigger;

import static goldthread.trigger.Robin.atLeast;
import static goldthread.trigger.Robin.condition;
import static goldthread.trigger.Robin.rule;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.measure.Score;
import goldthread.terminology.TriggerKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;

/** What there is to ask and to end about a child's scores. */
final class TriggerWorkTest {

    private static final String A = "Observation/a";
    private static final String B = "Observation/b";
    private static final Map<String, String> BY_THE_TRUST = Map.of(A, Robin.TRUST, B, Robin.TRUST);

    private final OwnedRule both = rule(atLeast(17, Robin.SDQ_PARENT), atLeast(10, Robin.GAD_7));
    private final OwnedRule waiting = rule(condition(TriggerKind.NO_FOLLOW_UP, 7));

    private static TriggerWork changed(OwnedRule rule, Robin robin, List<AskedTask> tasks, String... changed) {
        return TriggerWork.ofChange(List.of(rule), judged(robin, tasks), Set.of(changed));
    }

    private static TriggerWork waited(OwnedRule rule, Robin robin, AskedTask... tasks) {
        return TriggerWork.ofTime(List.of(rule), judged(robin, List.of(tasks)));
    }

    private static Judged judged(Robin robin, List<AskedTask> tasks) {
        return new Judged(robin.read(), BY_THE_TRUST, tasks);
    }

    private static Robin highOnBoth() {
        return new Robin().score("a", Robin.SDQ_PARENT, "2026-05-01", 20).score("b", Robin.GAD_7, "2026-05-10", 12);
    }

    @Test
    void a_rule_of_two_measures_asks_with_the_second_and_rests_on_both() {
        assertThat(changed(both, new Robin().score("a", Robin.SDQ_PARENT, "2026-05-01", 20), List.of(), A)
                        .ask())
                .isEmpty();
        assertThat(changed(both, highOnBoth(), List.of(), B).ask())
                .singleElement()
                .satisfies(asked -> {
                    assertThat(asked.score().reference()).isEqualTo(B);
                    assertThat(asked.basis()).extracting(Score::reference).containsExactly(B, A);
                });
    }

    @Test
    void what_nobody_changed_asks_for_nothing() {
        assertThat(changed(both, highOnBoth(), List.of(), "Observation/else").ask())
                .isEmpty();
        assertThat(waited(both, highOnBoth()).ask()).isEmpty();
    }

    @Test
    void one_rule_has_one_open_task_and_asks_anew_for_a_new_score_once_that_is_done() {
        assertThat(changed(both, highOnBoth(), List.of(Robin.asked(TaskStatus.REQUESTED, A, B)), B)
                        .ask())
                .isEmpty();
        assertThat(changed(both, highOnBoth(), List.of(Robin.asked(TaskStatus.COMPLETED, A)), B)
                        .ask())
                .hasSize(1);
    }

    @Test
    void a_rule_of_an_organisation_judges_what_that_organisation_records() {
        assertThat(changed(Robin.of(Robin.TRUST, both), highOnBoth(), List.of(), B)
                        .ask())
                .hasSize(1);
        assertThat(changed(Robin.of(Robin.PRACTICE, both), highOnBoth(), List.of(), B)
                        .ask())
                .isEmpty();
        Robin alone = new Robin().score("a", Robin.GAD_7, "2026-05-01", 12);
        assertThat(waited(Robin.of(Robin.TRUST, waiting), alone).ask()).hasSize(1);
        assertThat(waited(Robin.of(Robin.PRACTICE, waiting), alone).ask()).isEmpty();
    }

    @Test
    void a_rule_of_an_organisation_does_not_count_what_another_records() {
        Map<String, String> byTwo = Map.of(A, Robin.PRACTICE, B, Robin.TRUST);
        Judged ofTwo = new Judged(highOnBoth().read(), byTwo, List.of());
        OwnedRule trusts = Robin.of(Robin.TRUST, both);

        assertThat(TriggerWork.ofChange(List.of(trusts), ofTwo, Set.of(B)).ask())
                .isEmpty();
        assertThat(TriggerWork.ofChange(List.of(both), ofTwo, Set.of(B)).ask()).hasSize(1);
        assertThat(ofTwo.of(trusts).scores()).extracting(Score::reference).containsExactly(B);
        Robin followed = new Robin().score("a", Robin.GAD_7, "2026-05-20", 12).score("b", Robin.GAD_7, "2026-05-01", 3);
        assertThat(TriggerWork.ofTime(
                                List.of(Robin.of(Robin.TRUST, waiting)), new Judged(followed.read(), byTwo, List.of()))
                        .ask())
                .hasSize(1);
    }

    @Test
    void whoever_recorded_a_part_is_not_told_of_the_rest() {
        Judged ofTwo = new Judged(highOnBoth().read(), Map.of(A, Robin.PRACTICE, B, Robin.TRUST), List.of());

        assertThat(TriggerWork.ofChange(List.of(both), ofTwo, Set.of(B)).ask())
                .singleElement()
                .satisfies(asked -> {
                    assertThat(asked.isAllOf(Robin.TRUST, ofTwo.recorders())).isFalse();
                    assertThat(asked.isAllOf(Robin.TRUST, BY_THE_TRUST)).isTrue();
                });
    }

    @Test
    void a_task_stays_open_while_any_rule_of_its_url_asks_for_it() {
        Robin followed = new Robin().score("a", Robin.GAD_7, "2026-05-01", 12).score("b", Robin.GAD_7, "2026-05-20", 3);
        Judged ofTwo = new Judged(
                followed.read(),
                Map.of(A, Robin.TRUST, B, Robin.PRACTICE),
                List.of(Robin.asked(TaskStatus.REQUESTED, A)));
        OwnedRule trusts = Robin.of(Robin.TRUST, waiting);
        OwnedRule high = Robin.of(Robin.TRUST, rule(atLeast(10, Robin.GAD_7)));
        OwnedRule higher = Robin.of(Robin.PRACTICE, rule(atLeast(20, Robin.GAD_7)));

        assertThat(TriggerWork.ofChange(List.of(trusts, Robin.of(Robin.PRACTICE, waiting)), ofTwo, Set.of(B))
                        .answered())
                .isEmpty();
        assertThat(TriggerWork.ofChange(List.of(higher, high), ofTwo, Set.of(A)).takenBack())
                .isEmpty();
        assertThat(TriggerWork.ofChange(List.of(higher, both), judged(followed, ofTwo.tasks()), Set.of(A))
                        .takenBack())
                .isEqualTo(ofTwo.tasks());
        assertThat(ofTwo.isFree(trusts, ofTwo.tasks())).isFalse();
        assertThat(ofTwo.isFree(higher, ofTwo.tasks())).isTrue();
    }

    @Test
    void a_baseline_that_comes_late_asks_about_the_score_that_is_held_against_it() {
        OwnedRule worse = rule(condition(TriggerKind.DETERIORATION, null));
        Robin robin =
                new Robin().score("a", Robin.YP_CORE, "2026-03-01", 10).score("b", Robin.YP_CORE, "2026-05-01", 30);

        assertThat(changed(worse, robin, List.of(), A).ask())
                .singleElement()
                .satisfies(asked -> assertThat(asked.score().reference()).isEqualTo(B));
    }

    @Test
    void a_score_that_is_corrected_takes_its_task_back_and_a_newer_one_does_not() {
        List<AskedTask> open = List.of(Robin.asked(TaskStatus.REQUESTED, A, B));
        Robin corrected =
                new Robin().score("a", Robin.SDQ_PARENT, "2026-05-01", 20).score("b", Robin.GAD_7, "2026-05-10", 4);
        Observation mistake = Robin.observation("b", Robin.GAD_7, "2026-05-10", 12);
        mistake.setStatus(ObservationStatus.ENTEREDINERROR);

        assertThat(changed(both, corrected, open, B).takenBack()).isEqualTo(open);
        assertThat(changed(
                                both,
                                new Robin()
                                        .score("a", Robin.SDQ_PARENT, "2026-05-01", 20)
                                        .with(mistake),
                                open,
                                B)
                        .takenBack())
                .isEqualTo(open);
        assertThat(changed(both, highOnBoth().score("c", Robin.GAD_7, "2026-05-20", 1), open, "Observation/c"))
                .isEqualTo(new TriggerWork(List.of(), List.of(), List.of()));
        assertThat(changed(both, highOnBoth().score("c", Robin.GAD_7, "2026-05-20", 1), open, B)
                        .takenBack())
                .isEmpty();
    }

    @Test
    void a_correction_that_makes_a_score_worse_asks_again_once_it_was_looked_at() {
        assertThat(changed(both, highOnBoth(), List.of(Robin.asked(TaskStatus.COMPLETED, B, A)), B)
                        .ask())
                .hasSize(1);
    }

    @Test
    void a_missing_follow_up_is_asked_about_once_and_only_when_time_has_passed() {
        Robin alone = new Robin().score("a", Robin.GAD_7, "2026-05-01", 12);

        assertThat(changed(waiting, alone, List.of(), A).ask()).isEmpty();
        assertThat(TriggerWork.isMissing(List.of(waiting), judged(alone, List.of())))
                .isTrue();
        assertThat(waited(waiting, alone).ask()).hasSize(1);
        assertThat(waited(waiting, alone, Robin.asked(TaskStatus.REQUESTED, A)).ask())
                .isEmpty();
        assertThat(waited(waiting, alone, Robin.asked(TaskStatus.COMPLETED, A)).ask())
                .isEmpty();
        assertThat(TriggerWork.isMissing(
                        List.of(waiting), judged(alone, List.of(Robin.asked(TaskStatus.COMPLETED, A)))))
                .isFalse();
    }

    @Test
    void the_follow_up_answers_the_task_and_a_mistaken_first_score_takes_it_back() {
        List<AskedTask> open = List.of(Robin.asked(TaskStatus.REQUESTED, A));
        Robin followed = new Robin().score("a", Robin.GAD_7, "2026-05-01", 12).score("b", Robin.GAD_7, "2026-05-20", 3);
        Observation mistake = Robin.observation("a", Robin.GAD_7, "2026-05-01", 12);
        mistake.setStatus(ObservationStatus.ENTEREDINERROR);

        assertThat(changed(waiting, followed, open, B)).isEqualTo(new TriggerWork(List.of(), open, List.of()));
        assertThat(changed(waiting, new Robin().with(mistake), open, A))
                .isEqualTo(new TriggerWork(List.of(), List.of(), open));
    }

    @Test
    void a_child_is_next_looked_at_on_the_first_day_on_which_a_follow_up_will_be_missing() {
        OwnedRule later = rule(condition(TriggerKind.NO_FOLLOW_UP, 60));
        Robin robin = new Robin().score("a", Robin.GAD_7, "2026-05-20", 12).score("b", Robin.YP_CORE, "2026-05-01", 12);

        assertThat(later.rule().next(robin.read())).hasValue(Robin.TODAY.plusDays(29));
        assertThat(both.rule().next(robin.read())).isEmpty();
    }

    @Test
    void of_rules_with_one_url_the_server_s_stands_and_organisations_keep_their_own() {
        assertThat(StoredRules.firstOfEach(List.of(
                        Robin.of(Robin.TRUST, both), Robin.of(Robin.TRUST, waiting), Robin.of(Robin.PRACTICE, both))))
                .containsExactly(Robin.of(Robin.TRUST, both), Robin.of(Robin.PRACTICE, both));
        assertThat(StoredRules.firstOfEach(List.of(Robin.of(Robin.TRUST, both), waiting)))
                .containsExactly(waiting);
    }
}
