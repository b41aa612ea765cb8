package goldthread.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.ConcurrencyFailureException;

/** One node at a time; whoever slept finds the fence moved. */
final class SweepLeaseTest {

    private final WaitingTables tables = new WaitingTables();
    private final SweepLease one = new SweepLease(tables.database(), tables.transactions());
    private final SweepLease other = new SweepLease(tables.database(), tables.transactions());

    @Test
    void while_one_node_holds_it_no_other_takes_it() {
        long fence = one.take().orElseThrow();

        assertThat(other.take()).isEmpty();
        assertThat(one.take()).isEmpty();
        one.release(fence);
        assertThat(other.take()).contains(fence + 1);
    }

    @Test
    void of_many_that_come_at_once_one_gets_it() {
        List<CompletableFuture<Optional<Long>>> tries = IntStream.range(0, 8)
                .mapToObj(i -> new SweepLease(tables.database(), tables.transactions()))
                .map(lease -> CompletableFuture.supplyAsync(lease::take))
                .toList();

        assertThat(tries.stream().map(CompletableFuture::join).flatMap(Optional::stream))
                .hasSize(1);
    }

    @Test
    void when_its_time_is_over_another_takes_it_and_the_first_can_do_no_more() {
        long slept = one.take().orElseThrow();
        tables.database().update("UPDATE gt_sweep_lease SET lease_until = CURRENT_TIMESTAMP");

        long fence = other.take().orElseThrow();

        assertThat(fence).isGreaterThan(slept);
        assertThatThrownBy(() -> one.hold(slept)).isInstanceOf(ConcurrencyFailureException.class);
        one.release(slept);
        assertThat(one.take()).isEmpty();
        other.hold(fence);
    }
}
