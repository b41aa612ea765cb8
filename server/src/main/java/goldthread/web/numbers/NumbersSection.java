package goldthread.web.numbers;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Measure;
import org.hl7.fhir.r4.model.Measure.MeasureGroupStratifierComponent;
import org.hl7.fhir.r4.model.MeasureReport;

/**
 * What one measure says.
 *
 * @param id by which a page can be led to it
 * @param title of the measure
 * @param meaning what it counts
 * @param total the whole
 * @param tables its parts
 * @param definition the canonical address of the measure, with its version
 * @param isNow whether it counts what is so on the day of the page
 */
public record NumbersSection(
        String id,
        String title,
        String meaning,
        NumbersLine total,
        List<NumbersTable> tables,
        String definition,
        boolean isNow) {

    /** Whether any of its parts is told. */
    public boolean isDivided() {
        return tables.stream().anyMatch(NumbersTable::isDrawn);
    }

    static NumbersSection of(Measure measure, MeasureReport report) {
        Map<String, String> meanings = measure.getGroupFirstRep().getStratifier().stream()
                .filter(MeasureGroupStratifierComponent::hasDescription)
                .collect(Collectors.toMap(
                        stratifier -> stratifier.getCode().getText(),
                        MeasureGroupStratifierComponent::getDescription,
                        (one, other) -> one));
        return new NumbersSection(
                measure.getUrl().substring(measure.getUrl().lastIndexOf('/') + 1),
                measure.getTitle(),
                measure.getDescription(),
                NumbersLine.of(
                        "All", report.getGroupFirstRep().getPopulationFirstRep().getCountElement()),
                report.getGroupFirstRep().getStratifier().stream()
                        .map(stratifier -> NumbersTable.of(
                                stratifier,
                                meanings.getOrDefault(
                                        stratifier.getCodeFirstRep().getText(), "")))
                        .toList(),
                report.getMeasure(),
                report.getPeriod()
                        .getStartElement()
                        .getValueAsString()
                        .equals(report.getPeriod().getEndElement().getValueAsString()));
    }
}
