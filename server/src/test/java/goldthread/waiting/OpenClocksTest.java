package goldthread.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goldthread.store.TestBatch;
import goldthread.terminology.ReferralClock;
import goldthread.terminology.WaitingGroup;
import goldthread.waiting.OpenClocks.Due;
import goldthread.waiting.OpenClocks.Row;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

/** The rows that tell what is owed, and which alarms there were. */
final class OpenClocksTest {

    private static final Instant PAST = Instant.now().minus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    private static final Instant AHEAD = Instant.now().plus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);

    private final WaitingTables tables = new WaitingTables();
    private final OpenClocks rows = new OpenClocks(TestBatch.on(tables.database()), tables.database());
    private final Breaches breaches = new Breaches(TestBatch.on(tables.database()), tables.database());

    private void within(Runnable work) {
        new TransactionTemplate(tables.transactions()).executeWithoutResult(status -> work.run());
    }

    private static OpenClock clock(Map<ReferralClock, Instant> due) {
        return new OpenClock(PAST, due, Set.of(WaitingGroup.LOOKED_AFTER, WaitingGroup.AUTISM_ADHD));
    }

    @Test
    void a_row_is_what_was_owed() {
        Map<ReferralClock, Instant> due = new EnumMap<>(ReferralClock.class);
        due.put(ReferralClock.DECIDE, PAST);
        due.put(ReferralClock.FIRST_CONTACT, AHEAD);
        within(() -> rows.add(7, "t", clock(due)));

        assertThat(rows.lock(7)).contains(new Row(7, "t", clock(due)));
        within(() -> rows.remove(7));
        assertThat(rows.lock(7)).isEmpty();
    }

    @Test
    void what_is_due_comes_longest_first_page_by_page_and_nothing_else() {
        within(() -> {
            LongStream.range(0, 250)
                    .forEach(key ->
                            rows.add(key, "t" + key, clock(Map.of(ReferralClock.DECIDE, PAST.plusSeconds(key % 7)))));
            rows.add(1_000, "ahead", clock(Map.of(ReferralClock.DECIDE, AHEAD)));
            rows.add(1_001, "done", clock(Map.of()));
        });

        List<Due> first = rows.due(Due.FIRST, Instant.now());
        List<Due> second = rows.due(first.get(first.size() - 1), Instant.now());
        List<Due> third = rows.due(second.get(second.size() - 1), Instant.now());

        assertThat(List.of(first.size(), second.size(), third.size())).containsExactly(100, 100, 50);
        assertThat(first).isSortedAccordingTo((a, b) -> a.due().compareTo(b.due()));
        assertThat(first.get(0)).isEqualTo(new Due(0, PAST));
        assertThat(LongStream.concat(
                                LongStream.concat(
                                        first.stream().mapToLong(Due::taskKey),
                                        second.stream().mapToLong(Due::taskKey)),
                                third.stream().mapToLong(Due::taskKey))
                        .distinct()
                        .count())
                .isEqualTo(250);
    }

    @Test
    void after_an_alarm_the_row_waits_for_its_next_clock() {
        within(() -> rows.add(7, "t", clock(Map.of(ReferralClock.DECIDE, PAST))));

        rows.next(7, Optional.empty(), Optional.empty());
        assertThat(rows.due(Due.FIRST, Instant.now())).isEmpty();
        rows.next(7, Optional.of(PAST), Optional.of(AHEAD));
        assertThat(rows.due(Due.FIRST, Instant.now())).containsExactly(new Due(7, PAST));
        assertThat(rows.lock(7))
                .map(row -> row.clock().due())
                .contains(Map.of(ReferralClock.DECIDE, PAST, ReferralClock.FOUR_WEEKS, AHEAD));
    }

    @Test
    void there_is_one_alarm_for_a_clock() {
        breaches.raised("t", ReferralClock.DECIDE, PAST, Optional.of("f"), "e");

        assertThat(breaches.of("t").keySet()).containsExactly(ReferralClock.DECIDE);
        assertThatThrownBy(() -> breaches.raised("t", ReferralClock.DECIDE, PAST, Optional.of("g"), "e2"))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void an_answer_ends_the_alarms_of_the_clocks_that_stopped_once() {
        breaches.raised("t", ReferralClock.ACKNOWLEDGE, PAST, Optional.of("f"), "e");
        breaches.raised("t", ReferralClock.DECIDE, PAST, Optional.empty(), "e2");
        breaches.raised("other", ReferralClock.ACKNOWLEDGE, PAST, Optional.of("f3"), "e3");
        assertThat(breaches.ending(null, Instant.now().plusSeconds(1))).isEmpty();

        within(() -> breaches.keepOnly("t", Set.of(ReferralClock.DECIDE, ReferralClock.FIRST_CONTACT)));

        assertThat(breaches.ending(null, Instant.now().plusSeconds(1)))
                .singleElement()
                .satisfies(ending -> {
                    assertThat(ending.taskId()).isEqualTo("t");
                    assertThat(ending.clock()).isEqualTo(ReferralClock.ACKNOWLEDGE);
                    assertThat(ending.flagId()).contains("f");
                    assertThat(ending.escalationId()).isEqualTo("e");
                    assertThat(breaches.ended(ending)).isTrue();
                    assertThat(breaches.ended(ending)).isFalse();
                });
        within(() -> breaches.keepOnly("t", Set.of()));
        assertThat(breaches.ending(null, Instant.now().plusSeconds(1)))
                .extracting(Breaches.Ending::clock)
                .containsExactly(ReferralClock.DECIDE);
        assertThat(breaches.of("t").keySet())
                .containsExactlyInAnyOrder(ReferralClock.ACKNOWLEDGE, ReferralClock.DECIDE);
    }

    @Test
    void one_alarm_of_two_clocks_goes_on_until_both_are_done() {
        breaches.raised("t", ReferralClock.FIRST_CONTACT, PAST, Optional.of("f"), "e");
        breaches.raised("t", ReferralClock.FOUR_WEEKS, PAST, Optional.of("f"), "e");
        breaches.raised("t", ReferralClock.REVIEW, PAST, Optional.of("f2"), "e2");

        breaches.done("t", ReferralClock.FIRST_CONTACT);
        List<Breaches.Ending> first = breaches.ending(null, Instant.now().plusSeconds(1));
        assertThat(first).singleElement().satisfies(ending -> {
            assertThat(breaches.ended(ending)).isTrue();
            assertThat(breaches.goingOn(ending)).containsExactly(ReferralClock.FOUR_WEEKS);
        });
        breaches.done("t", ReferralClock.FOUR_WEEKS);
        assertThat(breaches.ending(null, Instant.now().plusSeconds(1)))
                .singleElement()
                .satisfies(ending -> {
                    assertThat(breaches.ended(ending)).isTrue();
                    assertThat(breaches.goingOn(ending)).isEmpty();
                });
    }

    /** Whoever stores the escalation beside the task that was answered holds it before the rows of its alarm. */
    @Test
    void what_an_alarm_stored_is_held_before_the_alarm_is_ended() {
        tables.database()
                .update("INSERT INTO HFJ_RESOURCE VALUES (1, 'Flag', 'f'), (2, 'Task', 'e'), (3, 'Task', 'x')");
        breaches.raised("t", ReferralClock.REVIEW, PAST, Optional.of("f"), "e");
        breaches.done("t", ReferralClock.REVIEW);
        Breaches.Ending ending =
                breaches.ending(null, Instant.now().plusSeconds(1)).get(0);

        within(() -> {
            breaches.hold(ending);
            assertThat(isTaken("f")).isTrue();
            assertThat(isTaken("e")).isTrue();
            assertThat(isTaken("x")).isFalse();
        });
        assertThat(isTaken("e")).isFalse();
    }

    private boolean isTaken(String id) {
        return CompletableFuture.supplyAsync(() -> {
                    try {
                        return tables.database().update("UPDATE HFJ_RESOURCE SET RES_ID = RES_ID WHERE FHIR_ID = ?", id)
                                != 1;
                    } catch (TransientDataAccessException taken) {
                        return true;
                    }
                })
                .join();
    }

    @Test
    void a_clock_that_runs_again_may_raise_an_alarm_once_more() {
        breaches.raised("t", ReferralClock.DECIDE, PAST, Optional.of("f"), "e");
        within(() -> breaches.keepOnly("t", Set.of()));

        within(() -> breaches.keepOnly("t", Set.of(ReferralClock.DECIDE)));
        assertThat(breaches.ending(null, Instant.now().plusSeconds(1))).isEmpty();
        assertThat(breaches.of("t").keySet()).containsExactly(ReferralClock.DECIDE);

        within(() -> breaches.keepOnly("t", Set.of()));
        breaches.ending(null, Instant.now().plusSeconds(1)).forEach(breaches::ended);
        assertThat(breaches.of("t").keySet()).containsExactly(ReferralClock.DECIDE);
        within(() -> breaches.keepOnly("t", Set.of(ReferralClock.DECIDE)));
        assertThat(breaches.of("t")).isEmpty();
    }

    /** A row that is to be looked at again in a moment would be found by each page that follows. */
    @Test
    void what_becomes_due_while_a_sweep_goes_on_is_left_to_the_next() {
        Instant begin = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        within(() -> rows.add(7, "t", clock(Map.of(ReferralClock.DECIDE, PAST))));
        List<Due> page = rows.due(Due.FIRST, begin);

        rows.next(7, Optional.of(begin.plusMillis(1)), Optional.empty());

        assertThat(page).hasSize(1);
        assertThat(rows.due(page.get(0), begin)).isEmpty();
        assertThat(rows.due(Due.FIRST, begin.plusMillis(1))).hasSize(1);
    }

    @Test
    void alarms_that_are_to_end_come_page_by_page_though_those_before_cannot_be_ended() {
        LongStream.range(0, 250).forEach(key -> {
            breaches.raised("t" + key, ReferralClock.DECIDE, PAST, Optional.empty(), "e" + key);
            breaches.raised("t" + key, ReferralClock.REVIEW, PAST, Optional.empty(), "e" + key);
        });
        tables.database().update("UPDATE gt_breach SET to_end_at = CURRENT_TIMESTAMP");
        Instant by = Instant.now().plusSeconds(1);
        Set<String> ending = new HashSet<>();

        List<Breaches.Ending> page = breaches.ending(null, by);
        while (!page.isEmpty()) {
            page.forEach(
                    one -> assertThat(ending.add(one.taskId() + one.clock())).isTrue());
            page = breaches.ending(page.get(page.size() - 1), by);
        }

        assertThat(ending).hasSize(500);
    }

    @Test
    void the_rows_of_a_child_are_held_in_order_and_four_weeks_that_are_ahead_found_anew() {
        tables.database().update("INSERT INTO gt_resource_child VALUES ('amy', 7, 'Task'), ('amy', 8, 'Task')");
        within(() -> {
            rows.add(7, "a", clock(Map.of(ReferralClock.FOUR_WEEKS, AHEAD, ReferralClock.FIRST_CONTACT, PAST)));
            rows.add(8, "b", clock(Map.of(ReferralClock.DECIDE, AHEAD)));
            rows.add(9, "of another", clock(Map.of(ReferralClock.FOUR_WEEKS, AHEAD)));
        });
        rows.next(7, Optional.empty(), Optional.empty());

        within(() -> assertThat(rows.holdInOrder(Set.of("amy"))).isTrue());
        within(() -> assertThat(rows.holdInOrder(Set.of("ben"))).isFalse());
        within(() -> rows.lookAgainAtThoseOut("amy"));
        assertThat(rows.due(Due.FIRST, Instant.now().plusSeconds(1)))
                .extracting(Due::taskKey)
                .containsExactly(7L);
        within(() -> rows.lookAgain("amy"));
        assertThat(rows.due(Due.FIRST, Instant.now().plusSeconds(1)))
                .extracting(Due::taskKey)
                .containsExactlyInAnyOrder(7L, 8L);
        assertThat(rows.lock(7).orElseThrow().clock().due().get(ReferralClock.FOUR_WEEKS))
                .isBefore(AHEAD);
        assertThat(rows.lock(8).orElseThrow().clock().due()).containsOnlyKeys(ReferralClock.DECIDE);
        assertThat(rows.lock(9).orElseThrow().clock().due()).containsValue(AHEAD);
    }
}
