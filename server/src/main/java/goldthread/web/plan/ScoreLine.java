package goldthread.web.plan;

import goldthread.web.chart.ScorePoint;
import goldthread.web.chart.TrendChart;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One measure as one person has scored it over time, as a row of the plan's section of scores says it.
 *
 * @param measure and for a goal, its words
 * @param rater who scored
 * @param scores as the plan writes them, such as {@code 5 (03-Sep-2026) → 8 (12-Oct-2026)}
 * @param better {@code higher}, {@code lower} or {@code not known}
 * @param change in words
 * @param row from which it is
 */
record ScoreLine(String measure, String rater, String scores, String better, String change, PlanRow row) {

    private static final int CELLS = 5;
    private static final Pattern SCORE = Pattern.compile("(-?\\d+(?:\\.\\d+)?) \\((\\d{2}-[A-Z][a-z]{2}-\\d{4})\\)");
    private static final DateTimeFormatter DAY = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("dd-MMM-yyyy")
            .toFormatter(Locale.ENGLISH);

    /** Of a row of that section; empty for one that says something else. */
    static Optional<ScoreLine> of(PlanRow row) {
        List<String> said = row.cells();
        return said.size() == CELLS
                ? Optional.of(new ScoreLine(said.get(0), said.get(1), said.get(2), said.get(3), said.get(4), row))
                : Optional.empty();
    }

    List<ScorePoint> points() {
        Matcher score = SCORE.matcher(scores);
        return score.results()
                .map(found -> new ScorePoint(LocalDate.parse(found.group(2), DAY), new BigDecimal(found.group(1))))
                .toList();
    }

    /** The last score alone, as it is written. */
    public String last() {
        int arrow = scores.lastIndexOf("→ ");
        return arrow < 0 ? scores : scores.substring(arrow + 2);
    }

    /** The picture; {@code null} where one score stands alone. */
    public @Nullable String chart() {
        return TrendChart.address(points()).orElse(null);
    }

    /** What the picture shows, for whoever can't see it. */
    public String inWords() {
        return measure + ", " + rater + ": " + scores.replace("→", "then") + ". Better when " + better + ".";
    }
}
