package goldthread.staleness;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.terminology.LifeChange;
import goldthread.terminology.ReviewSubject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What goes out of date; the seed of what is tried at random is fixed, so that a failure comes again. */
final class StalenessTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final int TRIES = 2_000;

    private final Random random = new Random(20261123);

    private static Instant daysAgo(int days) {
        return NOW.minus(Duration.ofDays(days));
    }

    private static LifeEvent event(String id, int daysAgo) {
        return new LifeEvent("Observation/" + id, LifeChange.SELF_HARM, daysAgo(daysAgo), daysAgo(daysAgo));
    }

    private static Reviewable risk(String id, int daysAgo) {
        return new Reviewable("RiskAssessment/" + id, ReviewSubject.RISK, daysAgo(daysAgo));
    }

    @Test
    void what_was_written_before_a_change_is_to_be_looked_at_again() {
        assertThat(Staleness.of(List.of(event("e", 3)), List.of(risk("old", 10), risk("new", 1)), NOW))
                .containsExactly(new ReviewNeeded(event("e", 3), risk("old", 10)));
    }

    @Test
    void a_change_at_the_very_moment_of_writing_and_one_that_is_still_to_come_ask_for_nothing() {
        assertThat(Staleness.of(List.of(event("e", 3), event("later", -3)), List.of(risk("r", 3)), NOW))
                .isEmpty();
    }

    @Test
    void several_changes_are_told_in_the_order_of_time() {
        assertThat(Staleness.of(List.of(event("b", 1), event("a", 5)), List.of(risk("r", 10)), NOW))
                .extracting(needed -> needed.because().about())
                .containsExactly("Observation/a", "Observation/b");
    }

    private List<LifeEvent> events() {
        return IntStream.range(0, random.nextInt(6))
                .mapToObj(i -> event("e" + i, random.nextInt(40) - 5))
                .toList();
    }

    private List<Reviewable> subjects() {
        return IntStream.range(0, random.nextInt(6))
                .mapToObj(i -> risk("r" + i, random.nextInt(40)))
                .toList();
    }

    @Test
    void the_order_of_recording_makes_no_difference() {
        for (int i = 0; i < TRIES; i++) {
            List<LifeEvent> events = new ArrayList<>(events());
            List<Reviewable> subjects = new ArrayList<>(subjects());
            List<ReviewNeeded> told = Staleness.of(events, subjects, NOW);
            Collections.shuffle(events, random);
            Collections.shuffle(subjects, random);
            assertThat(Staleness.of(events, subjects, NOW)).isEqualTo(told);
        }
    }

    @Test
    void one_more_change_never_makes_anything_current_again() {
        for (int i = 0; i < TRIES; i++) {
            List<LifeEvent> events = events();
            List<Reviewable> subjects = subjects();
            List<LifeEvent> more = new ArrayList<>(events);
            more.add(event("more", random.nextInt(40)));
            assertThat(Staleness.of(more, subjects, NOW)).containsAll(Staleness.of(events, subjects, NOW));
        }
    }

    @Test
    void whatever_is_written_now_is_current_whatever_has_happened() {
        for (int i = 0; i < TRIES; i++) {
            assertThat(Staleness.of(events(), List.of(risk("now", 0)), NOW)).isEmpty();
        }
    }

    private static Written written(String id, int daysAgo, String agency, String... answers) {
        return new Written(risk(id, daysAgo), Set.of(answers), agency);
    }

    @Test
    void a_newer_writing_of_the_same_agency_takes_the_place_of_an_older_one() {
        assertThat(Written.current(List.of(
                        written("new", 1, "urn:x|camhs", "self-harm"),
                        written("old", 9, "urn:x|camhs", "self-harm"),
                        written("theirs", 30, "urn:x|school", "self-harm"))))
                .extracting(Reviewable::about)
                .containsExactly("RiskAssessment/theirs", "RiskAssessment/new");
    }

    @Test
    void an_older_writing_stays_while_one_of_its_questions_has_no_newer_answer() {
        assertThat(Written.current(List.of(
                        written("old", 9, "urn:x|camhs", "self-harm", "exploitation"),
                        written("new", 1, "urn:x|camhs", "self-harm"))))
                .hasSize(2);
    }

    @Test
    void an_agency_that_has_written_is_never_without_something_current() {
        for (int i = 0; i < TRIES; i++) {
            List<Written> all = IntStream.range(0, 1 + random.nextInt(8))
                    .mapToObj(n ->
                            written("r" + n, random.nextInt(40), "urn:x|" + random.nextInt(3), "q" + random.nextInt(3)))
                    .toList();
            List<Reviewable> current = Written.current(all);
            assertThat(all)
                    .allSatisfy(one -> assertThat(all)
                            .anyMatch(other -> other.agency().equals(one.agency())
                                    && other.answers().equals(one.answers())
                                    && !other.item().at().isBefore(one.item().at())
                                    && current.contains(other.item())));
        }
    }
}
