package goldthread.audit;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.audit.TurnedAway.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Whoever knocks often fills no disk: the first knock is recorded at once, the others as a number. */
final class TurnedAwayTest {

    private static final Kind READ = new Kind("get", 401);

    private final AtomicReference<Instant> now = new AtomicReference<>(TestRows.NOON);
    private final AuditTables tables = new AuditTables();
    private final TurnedAway turnedAway =
            new TurnedAway(new AuditTrail(tables.database(), tables.transactions()), new Clock() {
                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return now.get();
                }
            });

    private List<String> recorded() {
        return tables.database()
                .queryForList(
                        "SELECT interaction || ' ' || status || ' ' || attempts FROM gt_audit ORDER BY recorded_at, attempts",
                        String.class);
    }

    private void knock(int times) {
        for (int i = 0; i < times; i++) {
            turnedAway.note(READ);
        }
    }

    private void later(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    @Test
    void the_first_is_recorded_at_once_and_what_follows_within_a_minute_as_one() {
        knock(1_000);
        assertThat(recorded()).containsExactly("get 401 1");

        later(TurnedAway.RUN);
        turnedAway.recordWhatIsDue();
        turnedAway.recordWhatIsDue();

        assertThat(recorded()).containsExactly("get 401 1", "get 401 999");
    }

    @Test
    void nothing_is_recorded_before_its_minute_is_over() {
        knock(2);
        later(TurnedAway.RUN.minusSeconds(1));
        turnedAway.recordWhatIsDue();

        assertThat(recorded()).hasSize(1);
    }

    @Test
    void kinds_are_told_apart_but_not_verbs_that_nobody_knows() {
        turnedAway.note(READ);
        turnedAway.note(new Kind("post", 401));
        turnedAway.note(new Kind("get", 403));
        turnedAway.note(new Kind("brew", 401));
        turnedAway.note(new Kind("x".repeat(999), 401));

        assertThat(recorded()).containsExactlyInAnyOrder("get 401 1", "post 401 1", "get 403 1", "other 401 1");
    }

    @Test
    void when_the_server_ends_nothing_is_forgotten() {
        knock(5);
        turnedAway.recordAll();

        assertThat(recorded()).containsExactly("get 401 1", "get 401 4");
    }

    @Test
    void what_can_not_be_recorded_now_is_recorded_later() {
        tables.database().execute("ALTER TABLE gt_audit RENAME TO away");
        knock(3);
        tables.database().execute("ALTER TABLE away RENAME TO gt_audit");
        later(TurnedAway.RUN);
        turnedAway.recordWhatIsDue();

        assertThat(recorded()).containsExactly("get 401 3");
    }
}
