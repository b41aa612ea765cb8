package goldthread.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.store.TestBatch;
import goldthread.terminology.ReferralClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.transaction.support.TransactionTemplate;

/** What is owed is told in one way, by what the task says and by the alarms; that none can be raised hides nothing. */
final class OwedClocksTest {

    private static final Instant PAST = Instant.now().minus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    private static final Instant AHEAD = Instant.now().plus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    private static final List<String> ALARMS = List.of("none", "open", "to-end", "ended");

    private final WaitingTables tables = new WaitingTables();
    private final OpenClocks rows = new OpenClocks(TestBatch.on(tables.database()), tables.database());
    private final Breaches breaches = new Breaches(TestBatch.on(tables.database()), tables.database());
    private final OwedClocks owed = new OwedClocks(tables.database());

    static Stream<Arguments> cases() {
        return Stream.of(ReferralClock.values())
                .flatMap(clock -> ALARMS.stream()
                        .flatMap(alarm -> Stream.of(true, false)
                                .flatMap(past -> Stream.of(0, 5, 20)
                                        .map(minutes -> Arguments.of(clock, alarm, past, minutes)))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_clock_that_others_stop_is_overdue_while_an_alarm_stands_or_no_sweep_looks_and_any_other_once_it_has_passed(
            ReferralClock clock, String alarm, boolean past, int unlooked) {
        tables.database().update("INSERT INTO gt_resource_child VALUES ('amy', 7, 'Task')");
        Instant by = past ? PAST : AHEAD;
        new TransactionTemplate(tables.transactions())
                .executeWithoutResult(status -> rows.add(7, "t", new OpenClock(PAST, Map.of(clock, by), Set.of())));
        Optional<Instant> next =
                Optional.of(Instant.now().minus(unlooked, ChronoUnit.MINUTES)).filter(waits -> unlooked > 0);
        rows.next(7, next, Optional.empty());
        if (!alarm.equals("none")) {
            breaches.raised("t", clock, PAST, Optional.empty(), "e");
        }
        if (alarm.equals("to-end") || alarm.equals("ended")) {
            breaches.done("t", clock);
        }
        if (alarm.equals("ended")) {
            breaches.ending(null, Instant.now().plusSeconds(1)).forEach(breaches::ended);
        }
        boolean byOthers = clock == ReferralClock.FIRST_CONTACT || clock == ReferralClock.FOUR_WEEKS;
        boolean overdue = past && (!byOthers || alarm.equals("open") || unlooked > 15);
        boolean ahead = !past && clock != ReferralClock.FOUR_WEEKS;
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        new WaitingMeters(tables.database(), owed).bindTo(meters);

        assertThat(owed.of(Set.of("amy", "nameless")))
                .as("also where the task stands in another record of the child")
                .isEqualTo(Map.of("t", overdue || ahead ? Map.of(clock, by) : Map.of()));
        assertThat(owed.of(Set.of("ben"))).isEmpty();
        assertThat(meters.get("goldthread.referrals.overdue")
                        .tag("clock", clock.code())
                        .gauge()
                        .value())
                .isEqualTo(overdue ? 1 : 0);
    }
}
