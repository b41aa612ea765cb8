package goldthread.web.numbers;

import goldthread.web.chart.Bar;
import goldthread.web.chart.BarChart;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportGroupStratifierComponent;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a number is divided.
 *
 * @param name as reports call it
 * @param meaning in words
 * @param lines its parts
 */
public record NumbersTable(String name, String meaning, List<NumbersLine> lines) {

    static NumbersTable of(MeasureReportGroupStratifierComponent stratifier, String meaning) {
        return new NumbersTable(
                stratifier.getCodeFirstRep().getText(),
                meaning,
                stratifier.getStratum().stream()
                        .map(stratum -> NumbersLine.of(
                                stratum.getValue().getText(),
                                stratum.getPopulationFirstRep().getCountElement()))
                        .toList());
    }

    /** The largest of its numbers, against which the others are drawn; 1 when all are withheld. */
    public int most() {
        return lines.stream()
                .mapToInt(line -> line.count() == null ? 0 : line.count())
                .max()
                .orElse(0);
    }

    /** Whether there is anything to draw. */
    public boolean isDrawn() {
        return most() > 0;
    }

    /** Those of its numbers that are told. */
    public List<NumbersLine> told() {
        return lines.stream().filter(line -> line.count() != null).toList();
    }

    /** The names of those that are not, in one text; empty when all are told. */
    public String withheld() {
        return lines.stream()
                .filter(line -> line.count() == null)
                .map(NumbersLine::name)
                .collect(Collectors.joining("; "));
    }

    /** Its numbers as a picture, by the address that stands in a page; null where the table says it all. */
    public @Nullable String chart() {
        return BarChart.address(told().stream()
                        .map(line -> new Bar(line.name(), Objects.requireNonNullElse(line.count(), 0)))
                        .toList())
                .orElse(null);
    }

    /** What the picture shows, in words. */
    public String inWords() {
        return meaning + " "
                + lines.stream()
                        .map(line -> line.name() + ": " + line.text().toLowerCase(Locale.ENGLISH))
                        .collect(Collectors.joining("; "));
    }
}
