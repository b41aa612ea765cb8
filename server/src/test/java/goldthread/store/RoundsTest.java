package goldthread.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RoundsTest {

    private static final Duration OFTEN = Duration.ofMillis(5);
    private static final long PATIENCE_S = 20;

    private final Rounds rounds = new Rounds("test-rounds");

    @AfterEach
    void end() throws InterruptedException {
        rounds.end();
    }

    @Test
    void a_round_that_fails_is_followed_by_the_next() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(3);

        rounds.every(OFTEN, () -> {
            done.countDown();
            throw new IllegalStateException("whatever it was");
        });

        assertThat(done.await(PATIENCE_S, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void several_who_ask_before_it_is_done_get_it_done_once_and_whoever_asks_later_once_more()
            throws InterruptedException {
        CountDownLatch first = new CountDownLatch(1);
        AtomicInteger times = new AtomicInteger();
        for (int asked = 0; asked < 5; asked++) {
            rounds.soon(Duration.ofMillis(300), () -> {
                times.incrementAndGet();
                first.countDown();
            });
        }
        assertThat(first.await(PATIENCE_S, TimeUnit.SECONDS)).isTrue();
        CountDownLatch second = new CountDownLatch(1);

        rounds.soon(OFTEN, () -> {
            times.incrementAndGet();
            second.countDown();
        });

        assertThat(second.await(PATIENCE_S, TimeUnit.SECONDS)).isTrue();
        assertThat(times).hasValue(2);
    }

    @Test
    void where_no_rounds_have_begun_none_is_done_for_whoever_asks() throws InterruptedException {
        AtomicInteger times = new AtomicInteger();
        rounds.soonOnceBegun(Duration.ZERO, times::incrementAndGet);
        CountDownLatch done = new CountDownLatch(1);
        rounds.every(Duration.ofMinutes(1), times::incrementAndGet);

        rounds.soonOnceBegun(OFTEN, done::countDown);

        assertThat(done.await(PATIENCE_S, TimeUnit.SECONDS)).isTrue();
        assertThat(times).hasValue(0);
        rounds.end();
    }

    @Test
    void after_the_end_nothing_is_done() throws InterruptedException {
        AtomicInteger times = new AtomicInteger();
        rounds.every(Duration.ofMinutes(1), times::incrementAndGet);
        rounds.soon(Duration.ofMinutes(1), times::incrementAndGet);

        rounds.end();
        rounds.soon(OFTEN, times::incrementAndGet);

        assertThat(times).hasValue(0);
    }
}
