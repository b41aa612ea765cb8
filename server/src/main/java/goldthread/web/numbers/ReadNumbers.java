package goldthread.web.numbers;

import goldthread.web.ConditionalOnPages;
import goldthread.web.FhirDoor;
import goldthread.web.FhirRequest;
import goldthread.web.RecordRefusal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Measure;
import org.hl7.fhir.r4.model.MeasureReport;
import org.springframework.stereotype.Component;

/** Asks the server for the numbers of all its measures, in the name of whoever looks. */
@Component
@ConditionalOnPages
class ReadNumbers {

    private static final String OURS = "https://w3id.org/goldthread/fhir/Measure/";
    /** In the order of the page. */
    private static final List<String> MEASURES = List.of(
            "referrals-asked",
            "time-to-acknowledge",
            "time-to-answer",
            "waiting-now",
            "not-brought",
            "child-heard",
            "mental-health-reviewed",
            "moves",
            "plans-due",
            "told",
            "first-contact",
            "turned-down-because",
            "help-not-given",
            "after-absence",
            "unsuitable-settings",
            "wishes-answered",
            "carers-supported",
            "outcome-change",
            "experience",
            "recorded-in-time",
            "referrals-by-service",
            "answers-by-service",
            "waits-by-service",
            "delayed-discharges");

    private static final int UNPROCESSABLE = 422;

    /** Measures of what is so now have no period. */
    private static final List<String> NOW = List.of("waiting-now", "plans-due", "waits-by-service");

    private final FhirDoor fhir;

    ReadNumbers(FhirDoor fhir) {
        this.fhir = fhir;
    }

    /** One for each measure by which the server counts. */
    List<NumbersSection> sections(NumbersPeriod period) {
        return fhir.ask(FhirRequest.get("/Measure").with("url", addresses())).bundle().getEntry().stream()
                .map(BundleEntryComponent::getResource)
                .filter(Measure.class::isInstance)
                .map(Measure.class::cast)
                .sorted(Comparator.comparing(measure -> MEASURES.indexOf(name(measure))))
                .flatMap(measure -> report(measure, period).map(report -> NumbersSection.of(measure, report)).stream())
                .toList();
    }

    private static String addresses() {
        return MEASURES.stream().map(OURS::concat).collect(Collectors.joining(","));
    }

    private static String name(Measure measure) {
        return measure.getUrl().substring(OURS.length());
    }

    /** Nothing for a measure of somebody else, by which the server doesn't count. */
    private Optional<MeasureReport> report(Measure measure, NumbersPeriod period) {
        FhirRequest asked = FhirRequest.get(
                "/Measure/{}/$evaluate-measure", measure.getIdElement().getIdPart());
        boolean isNow = NOW.contains(name(measure));
        try {
            return Optional.of(fhir.ask(
                            isNow
                                    ? asked
                                    : asked.with("periodStart", period.first().toString())
                                            .with("periodEnd", period.last().toString()))
                    .as(MeasureReport.class));
        } catch (RecordRefusal refused) {
            if (refused.status() == UNPROCESSABLE) {
                return Optional.empty();
            }
            throw refused;
        }
    }
}
