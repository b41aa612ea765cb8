package goldthread.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SetPointsTest {

    private static final Duration TWELVE_WEEKS = Duration.ofDays(84);
    private static final Instant STARTED = Instant.parse("2026-01-05T09:00:00Z");

    @Test
    void the_first_point_is_a_span_after_the_start() {
        SetPoints points = new SetPoints(STARTED, TWELVE_WEEKS);

        assertThat(points.after(STARTED)).contains(Instant.parse("2026-03-30T09:00:00Z"));
        assertThat(points.after(STARTED.minusSeconds(1))).contains(Instant.parse("2026-03-30T09:00:00Z"));
        assertThat(points.after(Instant.parse("2026-03-30T09:00:00Z"))).contains(Instant.parse("2026-06-22T09:00:00Z"));
    }

    @Test
    void without_a_span_there_are_none() {
        assertThat(new SetPoints(STARTED, Duration.ZERO).after(STARTED)).isEmpty();
    }

    @Test
    void whatever_the_moment_the_next_point_lies_ahead_by_one_span_at_most_and_on_the_grid() {
        SplittableRandom dice = new SplittableRandom(47);
        for (int i = 0; i < 1000; i++) {
            Duration every = Duration.ofSeconds(dice.nextLong(1, 40_000_000));
            Instant moment = STARTED.plusSeconds(dice.nextLong(0, 400_000_000));

            Instant next = new SetPoints(STARTED, every).after(moment).orElseThrow();

            assertThat(next).isAfter(moment).isBeforeOrEqualTo(moment.plus(every));
            assertThat(Duration.between(STARTED, next).toSeconds() % every.toSeconds())
                    .isZero();
        }
    }
}
