package goldthread.staleness;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.store.Origin;
import goldthread.terminology.LifeChange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who is asked what after a change; the seed of what is tried at random is fixed, so that a failure comes again. */
final class ReviewWorkTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final String SERVER = Origin.SERVER.organisation();
    private static final int TRIES = 2_000;

    private final Random random = new Random(62);
    private final List<Fact> facts = new ArrayList<>();

    private static Instant daysAgo(int days) {
        return NOW.minus(Duration.ofDays(days));
    }

    private Fact fact(FactKind kind, String code, String about, int daysAgo, String agency) {
        Fact fact = new Fact("wren", kind, code, about, daysAgo(daysAgo), daysAgo(daysAgo), agency, "", "", true);
        facts.add(fact);
        return fact;
    }

    private void change(String id, LifeChange change, int daysAgo) {
        fact(FactKind.CHANGE, change.name(), "Observation/" + id, daysAgo, "urn:x|school");
    }

    private void risk(String id, int daysAgo) {
        fact(FactKind.WRITTEN, "RISK|q", "RiskAssessment/" + id, daysAgo, "urn:x|camhs");
    }

    private void asked(String id, String subject, String because, int daysAgo, boolean open) {
        facts.add(new Fact(
                "wren",
                FactKind.ASKED,
                "",
                "Task/" + id,
                daysAgo(daysAgo),
                daysAgo(daysAgo),
                SERVER,
                "RiskAssessment/" + subject,
                "Observation/" + because,
                open));
    }

    private void raised(FactKind kind, String id, String because, int daysAgo, boolean open) {
        facts.add(new Fact(
                "wren",
                kind,
                "",
                "Flag/" + id,
                daysAgo(daysAgo),
                daysAgo(daysAgo),
                SERVER,
                "",
                "Observation/" + because,
                open));
    }

    private ReviewWork work() {
        return ReviewWork.of("wren", facts, NOW);
    }

    private List<String> ask() {
        return work().ask().stream()
                .map(review -> review.subject().about() + " because of "
                        + review.because().about())
                .toList();
    }

    @Test
    void somebody_is_asked_once_about_each_writing_with_the_most_pressing_change() {
        risk("r", 20);
        change("school", LifeChange.SCHOOL, 10);
        change("missing", LifeChange.MISSING, 5);

        assertThat(ask()).containsExactly("RiskAssessment/r because of Observation/missing");
    }

    @Test
    void nobody_is_asked_again_while_a_task_is_open_nor_after_it_was_answered() {
        risk("r", 20);
        change("e", LifeChange.SCHOOL, 10);
        asked("t", "r", "e", 9, true);
        assertThat(ask()).isEmpty();

        facts.remove(facts.size() - 1);
        asked("t", "r", "e", 9, false);
        assertThat(ask()).isEmpty();
    }

    @Test
    void an_answer_covers_all_that_was_known_by_then_and_nothing_later() {
        risk("r", 20);
        change("before", LifeChange.SCHOOL, 10);
        asked("t", "r", "other", 9, false);
        assertThat(ask()).isEmpty();

        change("after", LifeChange.SCHOOL, 3);
        assertThat(ask()).containsExactly("RiskAssessment/r because of Observation/after");
    }

    @Test
    void a_task_is_done_when_its_subject_was_written_anew_and_so_is_the_alert() {
        risk("old", 20);
        risk("new", 2);
        change("e", LifeChange.SCHOOL, 10);
        asked("t", "old", "e", 9, true);
        raised(FactKind.ALERT, "f", "e", 9, true);

        assertThat(work()).isEqualTo(new ReviewWork(List.of(), Set.of("Task/t"), Set.of("Flag/f"), Optional.empty()));
    }

    @Test
    void an_alert_stays_while_one_of_its_tasks_is_open() {
        risk("r", 20);
        change("e", LifeChange.SCHOOL, 10);
        asked("t", "r", "e", 9, true);
        raised(FactKind.ALERT, "f", "e", 9, true);

        assertThat(work().over()).isEmpty();
        assertThat(work().done()).isEmpty();
    }

    @Test
    void what_people_asked_or_raised_themselves_is_left_to_them() {
        facts.add(
                new Fact("wren", FactKind.ASKED, "", "Task/t", NOW, NOW, "urn:x|camhs", "RiskAssessment/r", "", true));

        assertThat(work().done()).isEmpty();
    }

    private void harm(String id, int daysAgo) {
        fact(FactKind.SELF_HARM, "", "Observation/" + id, daysAgo, "urn:x|school");
    }

    @Test
    void a_rise_of_self_harm_is_told_once_until_it_is_over_or_goes_on_after_somebody_ended_it() {
        harm("a", 12);
        assertThat(work().rise()).isEmpty();
        harm("b", 4);
        assertThat(work().rise().map(rise -> rise.last().about())).contains("Observation/b");

        raised(FactKind.RISE, "f", "b", 4, true);
        assertThat(work().rise()).isEmpty();
        facts.remove(facts.size() - 1);
        raised(FactKind.RISE, "f", "b", 3, false);
        assertThat(work().rise()).isEmpty();
        harm("c", 1);
        assertThat(work().rise().map(rise -> rise.last().about())).contains("Observation/c");
    }

    @Test
    void a_rise_rests_on_each_record_that_was_counted() {
        harm("long ago", 31);
        harm("a", 29);
        harm("b", 4);
        harm("same day", 4);

        assertThat(work().rise().orElseThrow().counted())
                .containsExactlyInAnyOrder("Observation/a", "Observation/b", "Observation/same day");
    }

    @Test
    void a_clock_that_is_a_little_fast_hides_no_change_and_no_harm() {
        risk("r", 20);
        harm("a", 5);
        Instant soon = NOW.plus(Duration.ofMinutes(9));
        for (FactKind kind : List.of(FactKind.CHANGE, FactKind.SELF_HARM)) {
            String code = kind == FactKind.CHANGE ? LifeChange.SELF_HARM.name() : "";
            facts.add(new Fact("wren", kind, code, "Observation/b", soon, NOW, "urn:x|school", "", "", true));
        }

        assertThat(ask()).containsExactly("RiskAssessment/r because of Observation/b");
        assertThat(work().rise().map(rise -> rise.last().about())).contains("Observation/b");
    }

    @Test
    void a_writing_that_is_taken_back_leaves_the_older_one_to_be_asked_about_again() {
        risk("old", 20);
        change("e", LifeChange.SCHOOL, 10);
        asked("t", "old", "e", 9, true);
        risk("new", 2);
        assertThat(work().done()).containsExactly("Task/t");

        facts.removeIf(fact -> fact.about().equals("Task/t") || fact.about().equals("RiskAssessment/new"));
        assertThat(ask()).containsExactly("RiskAssessment/old because of Observation/e");
    }

    @Test
    void an_alert_of_a_rise_is_over_when_it_no_longer_rises() {
        harm("a", 50);
        harm("b", 45);
        raised(FactKind.RISE, "f", "b", 45, true);

        assertThat(work().over()).containsExactly("Flag/f");
    }

    private void ofNameless(FactKind kind, String code, String about, int daysAgo, boolean open) {
        facts.add(new Fact("nameless", kind, code, about, daysAgo(daysAgo), daysAgo(daysAgo), SERVER, "", "", open));
    }

    @Test
    void a_rise_that_only_two_records_tell_together_is_told_as_theirs_and_once() {
        harm("b", 4);
        assertThat(work().rise()).isEmpty();
        ofNameless(FactKind.SELF_HARM, "", "Observation/a", 12, true);

        assertThat(work().rise()).hasValueSatisfying(rise -> {
            assertThat(rise.joint()).isTrue();
            assertThat(rise.last().about()).isEqualTo("Observation/b");
            assertThat(rise.counted()).containsExactlyInAnyOrder("Observation/a", "Observation/b");
        });
        ofNameless(FactKind.RISE, Fact.JOINT, "Flag/joint", 3, true);
        assertThat(work().rise()).isEmpty();
        assertThat(work().over()).isEmpty();
    }

    @Test
    void what_one_record_tells_alone_is_told_to_those_around_it_though_both_have_told_it_already() {
        harm("a", 12);
        ofNameless(FactKind.SELF_HARM, "", "Observation/n", 10, true);
        facts.add(new Fact(
                "wren", FactKind.RISE, Fact.JOINT, "Flag/joint", daysAgo(9), daysAgo(9), SERVER, "", "", true));
        harm("b", 4);

        assertThat(work().rise()).hasValueSatisfying(rise -> {
            assertThat(rise.joint()).isFalse();
            assertThat(rise.counted()).containsExactlyInAnyOrder("Observation/a", "Observation/b");
        });
    }

    @Test
    void an_alert_of_two_records_is_over_once_they_are_two_children() {
        harm("b", 4);
        facts.add(new Fact(
                "wren", FactKind.RISE, Fact.JOINT, "Flag/joint", daysAgo(4), daysAgo(4), SERVER, "", "", true));

        assertThat(work().over()).containsExactly("Flag/joint");
    }

    @Test
    void a_change_in_another_record_asks_nobody_about_what_they_wrote_in_this_one() {
        risk("r", 20);
        ofNameless(FactKind.CHANGE, LifeChange.MISSING.name(), "Observation/m", 5, true);

        assertThat(ask()).isEmpty();
    }

    private void anything() {
        facts.clear();
        for (int i = random.nextInt(5); i > 0; i--) {
            change("e" + i, LifeChange.values()[random.nextInt(LifeChange.values().length)], random.nextInt(40));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            fact(
                    FactKind.WRITTEN,
                    "RISK|q" + random.nextInt(2),
                    "RiskAssessment/r" + i,
                    random.nextInt(40),
                    "urn:x|" + random.nextInt(2));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            asked("t" + i, "r" + random.nextInt(4), "e" + random.nextInt(5), random.nextInt(40), random.nextBoolean());
        }
    }

    @Test
    void to_judge_again_after_what_was_asked_asks_for_nothing_more() {
        for (int i = 0; i < TRIES; i++) {
            anything();
            ReviewWork first = work();
            facts.removeIf(fact -> first.done().contains(fact.about()));
            first.ask()
                    .forEach(review -> asked(
                            "new-" + review.subject().about(),
                            review.subject().about().substring("RiskAssessment/".length()),
                            review.because().about().substring("Observation/".length()),
                            0,
                            true));

            assertThat(work().ask()).isEmpty();
            assertThat(work().done()).isEmpty();
        }
    }

    @Test
    void no_subject_is_asked_about_twice_and_the_order_of_rows_makes_no_difference() {
        for (int i = 0; i < TRIES; i++) {
            anything();
            ReviewWork work = work();
            assertThat(work.ask())
                    .extracting(review -> review.subject().about())
                    .doesNotHaveDuplicates();
            Collections.shuffle(facts, random);
            assertThat(work().done()).isEqualTo(work.done());
            assertThat(work().ask()).hasSameSizeAs(work.ask());
        }
    }
}
