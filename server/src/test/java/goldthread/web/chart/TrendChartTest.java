package goldthread.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrendChartTest {

    private static final Pattern TEXT = Pattern.compile("<text x='([0-9.]+)'[^>]*>([^<]*)</text>");
    private static final LocalDate FIRST = LocalDate.parse("2026-03-02");

    private static String drawn(int days) {
        return TrendChart.svg(List.of(
                new ScorePoint(FIRST, new BigDecimal(9)), new ScorePoint(FIRST.plusDays(days), new BigDecimal(14))));
    }

    @Test
    void a_picture_can_be_made_smaller() {
        assertThat(drawn(90)).contains("viewBox='0.0 0.0 420.0 170.0'");
    }

    /** Whatever the span, each day stands once and whole inside the picture, with its year where there may be several. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 10, 14, 21, 30, 45, 60, 90, 120, 180, 270, 365, 730, 1500})
    void no_label_is_cut_at_the_right_edge(int days) {
        Matcher text = TEXT.matcher(drawn(days));
        FontRenderContext screen = new FontRenderContext(null, true, true);
        List<String> labels = new ArrayList<>();
        while (text.find()) {
            labels.add(text.group(2));
            double wide = new Font(Font.SANS_SERIF, Font.PLAIN, 12)
                    .getStringBounds(text.group(2), screen)
                    .getWidth();
            assertThat(Double.parseDouble(text.group(1)) + wide)
                    .as(text.group(2))
                    .isLessThanOrEqualTo(420);
        }
        assertThat(labels)
                .doesNotHaveDuplicates()
                .anyMatch(label -> label.matches("[0-3][0-9]-[A-Z][a-z]{2}|[A-Z][a-z]{2}-20[0-9]{2}"));
    }

    @Test
    void of_one_score_nothing_is_drawn() {
        assertThat(TrendChart.address(List.of(new ScorePoint(FIRST, BigDecimal.ONE))))
                .isEmpty();
    }
}
