package goldthread.reporting;

import goldthread.store.DateSpan;
import goldthread.store.OperationInput;
import goldthread.store.Outcomes;
import goldthread.terminology.IdentifierSystems;
import goldthread.terminology.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a report.
 *
 * @param reporter the organisation, as {@code Organization/id}; empty for the caller's own
 * @param area the district of postcodes in which the children lived; empty for all
 * @param period when what is counted happened; null for what is so now
 */
record ReportQuestion(
        Optional<String> reporter,
        Optional<String> area,
        @Nullable ReportPeriod period) {

    static final Set<String> PARAMETERS = Set.of("periodStart", "periodEnd", "reporter", "area", "reportType");

    private static final Set<String> TYPES = Set.of("population", "summary");

    static ReportQuestion of(OperationInput input, CountedMeasure measure, Instant now) {
        input.one("reportType").filter(type -> !TYPES.contains(type)).ifPresent(other -> {
            throw Outcomes.invalid(
                    IssueType.NOTSUPPORTED,
                    Rule.REPORT_UNKNOWN.code(),
                    "This server tells numbers and names no child in them: reportType is population.",
                    "reportType");
        });
        return new ReportQuestion(
                input.one("reporter"), input.one("area").map(ReportQuestion::area), period(input, measure, now));
    }

    /** Alone, or with the system before it. */
    private static String area(String written) {
        String system = IdentifierSystems.POSTCODE_DISTRICT + "|";
        String value = written.startsWith(system) ? written.substring(system.length()) : written;
        String district = value.trim().toUpperCase(Locale.ROOT);
        if (!HomeSteps.DISTRICT.matcher(district).matches()) {
            throw Outcomes.invalid(
                    IssueType.VALUE,
                    Rule.REPORT_UNKNOWN.code(),
                    "An area is one district of postcodes, their part before the blank, such as LS6. For the area of a"
                            + " board or a council ask for its organisation with reporter.",
                    "area");
        }
        return district;
    }

    private static @Nullable ReportPeriod period(OperationInput input, CountedMeasure measure, Instant now) {
        Optional<LocalDate> first = input.date("periodStart").map(DateSpan::firstDay);
        Optional<LocalDate> last = input.date("periodEnd").map(DateSpan::lastDay);
        LocalDate today = now.atZone(DateSpan.ZONE).toLocalDate();
        if (measure.population().isNow()) {
            if (first.isPresent() || last.isPresent()) {
                throw refused("This measure counts what is so at this moment: leave out periodStart and periodEnd.");
            }
            return null;
        }
        if (first.isEmpty() && last.isEmpty()) {
            return ReportPeriod.lastQuarter(today);
        }
        return first.flatMap(start -> last.flatMap(end -> ReportPeriod.of(start, end)))
                .filter(period -> period.isOver(today))
                .orElseThrow(
                        () -> refused("Give the first and the last day of a quarter, such as 2026-07-01 and 2026-09-30,"
                                + " or of a financial year, such as 2025-04-01 and 2026-03-31, that is over."));
    }

    private static RuntimeException refused(String sentence) {
        return Outcomes.invalid(IssueType.VALUE, Rule.REPORT_PERIOD.code(), sentence, "periodStart");
    }
}
