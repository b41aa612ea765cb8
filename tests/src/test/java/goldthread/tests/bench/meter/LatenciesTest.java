package goldthread.tests.bench.meter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LatenciesTest {
    private final Latencies latencies = new Latencies();

    @Test
    void a_percentile_is_the_smallest_time_within_which_that_share_was_done() {
        for (int millis = 2000; millis >= 1; millis--) {
            latencies.add(millis * 1_000_000L, true, 1);
        }
        assertThat(latencies.percentileMillis(0.50)).isEqualTo(1000);
        assertThat(latencies.percentileMillis(0.95)).isEqualTo(1900);
        assertThat(latencies.percentileMillis(0.99)).isEqualTo(1980);
        assertThat(latencies.percentileMillis(1.00)).isEqualTo(2000);
    }

    @Test
    void of_a_single_unit_every_percentile_is_that_unit() {
        latencies.add(3_500_000, true, 1);
        assertThat(latencies.percentileMillis(0.01)).isEqualTo(3.5);
        assertThat(latencies.percentileMillis(0.99)).isEqualTo(3.5);
    }

    @Test
    void failed_units_count_as_errors_and_not_for_the_percentiles() {
        latencies.add(1_000_000, true, 7);
        latencies.add(90_000_000, false, 7);
        assertThat(latencies.percentileMillis(0.99)).isEqualTo(1);
        assertThat(latencies.succeeded()).isEqualTo(1);
        assertThat(latencies.failed()).isEqualTo(1);
        assertThat(latencies.requests()).isEqualTo(14);
    }

    @Test
    void without_success_there_is_no_percentile() {
        latencies.add(1_000_000, false, 1);
        assertThat(latencies.percentileMillis(0.5)).isNaN();
    }
}
