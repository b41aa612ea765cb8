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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
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
        assertThat(rows.of(List.of(7L, 8L))).containsExactly(new Row(7, "t", clock(due)));
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

        List<Due> first = rows.due(Due.FIRST);
        List<Due> second = rows.due(first.get(first.size() - 1));
        List<Due> third = rows.due(second.get(second.size() - 1));

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
        assertThat(rows.due(Due.FIRST)).isEmpty();
        rows.next(7, Optional.of(PAST), Optional.of(AHEAD));
        assertThat(rows.due(Due.FIRST)).containsExactly(new Due(7, PAST));
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
        assertThat(breaches.ending()).isEmpty();

        within(() -> breaches.keepOnly("t", Set.of(ReferralClock.DECIDE, ReferralClock.FIRST_CONTACT)));

        assertThat(breaches.ending()).singleElement().satisfies(ending -> {
            assertThat(ending.taskId()).isEqualTo("t");
            assertThat(ending.clock()).isEqualTo(ReferralClock.ACKNOWLEDGE);
            assertThat(ending.flagId()).contains("f");
            assertThat(ending.escalationId()).isEqualTo("e");
            assertThat(breaches.ended(ending)).isTrue();
            assertThat(breaches.ended(ending)).isFalse();
        });
        within(() -> breaches.keepOnly("t", Set.of()));
        assertThat(breaches.ending()).extracting(Breaches.Ending::clock).containsExactly(ReferralClock.DECIDE);
        assertThat(breaches.of("t").keySet())
                .containsExactlyInAnyOrder(ReferralClock.ACKNOWLEDGE, ReferralClock.DECIDE);
    }

    @Test
    void a_clock_that_runs_again_may_raise_an_alarm_once_more() {
        breaches.raised("t", ReferralClock.DECIDE, PAST, Optional.of("f"), "e");
        within(() -> breaches.keepOnly("t", Set.of()));

        within(() -> breaches.keepOnly("t", Set.of(ReferralClock.DECIDE)));
        assertThat(breaches.ending()).isEmpty();
        assertThat(breaches.of("t").keySet()).containsExactly(ReferralClock.DECIDE);

        within(() -> breaches.keepOnly("t", Set.of()));
        breaches.ending().forEach(breaches::ended);
        assertThat(breaches.of("t").keySet()).containsExactly(ReferralClock.DECIDE);
        within(() -> breaches.keepOnly("t", Set.of(ReferralClock.DECIDE)));
        assertThat(breaches.of("t")).isEmpty();
    }
}
