package goldthread.tests.bench.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrendTest {
    @Test
    void a_steady_rise_is_told_by_the_hour() {
        Trend trend = Trend.of(List.of(new Trend.Point(0, 500), new Trend.Point(600, 510), new Trend.Point(1200, 520)));
        assertThat(trend.slope()).isEqualTo(60, within(1e-9));
        assertThat(trend.growth()).isEqualTo(20, within(1e-9));
        assertThat(trend.mean()).isEqualTo(510, within(1e-9));
    }

    @Test
    void a_heap_that_goes_up_and_down_has_no_slope() {
        Trend trend = Trend.of(List.of(
                new Trend.Point(0, 500),
                new Trend.Point(60, 540),
                new Trend.Point(120, 540),
                new Trend.Point(180, 500)));
        assertThat(trend.slope()).isEqualTo(0, within(1e-9));
    }

    @Test
    void one_point_has_no_trend() {
        assertThatIllegalArgumentException().isThrownBy(() -> Trend.of(List.of(new Trend.Point(0, 1))));
    }
}
