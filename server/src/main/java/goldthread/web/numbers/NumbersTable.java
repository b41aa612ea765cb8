package goldthread.web.numbers;

import java.util.List;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportGroupStratifierComponent;

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
}
