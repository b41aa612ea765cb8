package goldthread.web.numbers;

import goldthread.web.FhirDoor;
import goldthread.web.FhirRequest;
import goldthread.web.PageController;
import goldthread.web.RecordRefusal;
import goldthread.web.words.ClinicalDate;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Measure;
import org.hl7.fhir.r4.model.MeasureReport;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All numbers of one period on a page that can be printed, and the same as a table to keep. */
@PageController
class NumbersPages {

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
            "told");

    private static final int UNPROCESSABLE = 422;

    /** Measures of what is so now have no period. */
    private static final List<String> NOW = List.of("waiting-now", "plans-due");

    private final FhirDoor fhir;

    NumbersPages(FhirDoor fhir) {
        this.fhir = fhir;
    }

    @GetMapping("/numbers")
    String numbers(@RequestParam(required = false) @Nullable String period, Model model) {
        List<NumbersPeriod> periods = NumbersPeriod.upTo(LocalDate.now(ClinicalDate.ZONE));
        NumbersPeriod chosen = chosen(periods, period);
        model.addAttribute("periods", periods);
        model.addAttribute("chosen", chosen);
        model.addAttribute("sections", sections(chosen));
        return "numbers";
    }

    @GetMapping("/numbers/table")
    ResponseEntity<String> table(@RequestParam(required = false) @Nullable String period) {
        NumbersPeriod chosen = chosen(NumbersPeriod.upTo(LocalDate.now(ClinicalDate.ZONE)), period);
        ContentDisposition named = ContentDisposition.attachment()
                .filename("numbers-" + chosen.name() + ".csv")
                .build();
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, named.toString())
                .body(NumbersCsv.of(sections(chosen), chosen));
    }

    /** The one that the address names, else the last quarter. */
    private static NumbersPeriod chosen(List<NumbersPeriod> periods, @Nullable String name) {
        return periods.stream()
                .filter(period -> period.name().equals(name))
                .findFirst()
                .orElse(periods.get(0));
    }

    private List<NumbersSection> sections(NumbersPeriod period) {
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
