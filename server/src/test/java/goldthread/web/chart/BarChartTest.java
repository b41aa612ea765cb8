package goldthread.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BarChartTest {

    private static final List<Bar> TWO = List.of(new Bar("Taken on", 148), new Bar("Turned down", 56));

    @Test
    void each_bar_has_its_name_and_its_number() {
        assertThat(BarChart.svg(TWO)).contains("Taken on", "148", "Turned down", "56");
    }

    @Test
    void a_picture_can_be_made_smaller() {
        assertThat(BarChart.svg(TWO)).contains("viewBox");
        assertThat(BarChart.address(TWO))
                .hasValueSatisfying(address -> assertThat(address).startsWith("data:image/svg+xml;base64,"));
    }

    @Test
    void of_one_number_nothing_is_drawn() {
        assertThat(BarChart.address(TWO.subList(0, 1))).isEmpty();
    }
}
