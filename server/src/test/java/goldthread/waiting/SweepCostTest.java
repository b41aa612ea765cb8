package goldthread.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.store.TestBatch;
import goldthread.terminology.ReferralClock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.support.TransactionTemplate;

/** What a sweep reads depends on what is due, and not on how many referrals are open. */
final class SweepCostTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private static final Pattern SCANNED = Pattern.compile("scanCount: (\\d+)");

    private final WaitingTables tables = new WaitingTables();
    private final OpenClocks rows = new OpenClocks(TestBatch.on(tables.database()), tables.database());
    private final Breaches breaches = new Breaches(TestBatch.on(tables.database()), tables.database());

    private void open(long key, Map<ReferralClock, Instant> due) {
        rows.add(key, "t" + key, new OpenClock(NOW, due, Set.of()));
    }

    /** Every other has nothing due any more. */
    private static Map<ReferralClock, Instant> ahead(long key) {
        return key % 2 == 0 ? Map.of() : Map.of(ReferralClock.DECIDE, NOW.plus(key, ChronoUnit.HOURS));
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 6_000})
    void one_that_is_due_among_many_is_found_without_the_others(int open) {
        new TransactionTemplate(tables.transactions()).executeWithoutResult(status -> {
            LongStream.range(0, open).forEach(key -> open(key, ahead(key)));
            open(open, Map.of(ReferralClock.DECIDE, NOW.minus(1, ChronoUnit.HOURS)));
        });
        tables.database().execute("ANALYZE");

        OffsetDateTime first = Instant.EPOCH.atOffset(ZoneOffset.UTC);
        String plan = tables.database()
                .queryForObject(
                        "EXPLAIN ANALYZE " + OpenClocks.DUE + OpenClocks.PAGE,
                        String.class,
                        NOW.atOffset(ZoneOffset.UTC),
                        first,
                        first,
                        first,
                        -1L);

        assertThat(rows.due(OpenClocks.Due.FIRST, NOW)).hasSize(1);
        assertThat(plan).containsIgnoringCase("gt_open_clock_next");
        Matcher scanned = SCANNED.matcher(plan);
        assertThat(scanned.find()).isTrue();
        assertThat(Integer.parseInt(scanned.group(1))).isLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 6_000})
    void alarms_that_ended_or_go_on_cost_a_sweep_nothing(int alarms) {
        LongStream.range(0, alarms)
                .forEach(key -> breaches.raised("t" + key, ReferralClock.DECIDE, NOW, Optional.empty(), "e" + key));
        breaches.done("t7", ReferralClock.DECIDE);
        OffsetDateTime first = Instant.EPOCH.atOffset(ZoneOffset.UTC);
        tables.database().execute("ANALYZE");

        String plan = tables.database()
                .queryForObject(
                        "EXPLAIN ANALYZE " + Breaches.ENDING + Breaches.PAGE,
                        String.class,
                        first,
                        Instant.now().plusSeconds(1).atOffset(ZoneOffset.UTC),
                        first,
                        "",
                        "",
                        "");

        assertThat(breaches.ending(null, Instant.now().plusSeconds(1))).hasSize(1);
        assertThat(plan).containsIgnoringCase("gt_breach_to_end");
        Matcher scanned = SCANNED.matcher(plan);
        assertThat(scanned.find()).isTrue();
        assertThat(Integer.parseInt(scanned.group(1))).isLessThanOrEqualTo(2);
    }
}
