package goldthread.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import goldthread.store.OperationInput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What extracts and exports can be asked, and what they refuse. */
class QuestionsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final String PERIOD = "periodStart=2026-09-01&periodEnd=2026-09-30";

    private static OperationInput input(String query, Set<String> known) {
        Map<String, List<String>> values = new HashMap<>();
        for (String pair : query.isEmpty() ? new String[0] : query.split("&")) {
            values.computeIfAbsent(pair.split("=", 2)[0], name -> new ArrayList<>())
                    .add(pair.split("=", 2)[1]);
        }
        RequestDetails request = new SystemRequestDetails();
        Map<String, String[]> parameters = new HashMap<>();
        values.forEach((name, all) -> parameters.put(name, all.toArray(String[]::new)));
        request.setParameters(parameters);
        return OperationInput.of(request, known);
    }

    private static ActivityQuestion rows(String query, String... format) {
        return ActivityQuestion.of(
                input(query, ActivityQuestion.PARAMETERS), List.of(format), UnaryOperator.identity());
    }

    private static ExportRequest export(String query, String... prefer) {
        return ExportRequest.of(input(query, ExportRequest.PARAMETERS), List.of(prefer), NOW);
    }

    private static String rule(Throwable refused) {
        return ((OperationOutcome) ((InvalidRequestException) refused).getOperationOutcome())
                .getIssueFirstRep()
                .getDetails()
                .getCodingFirstRep()
                .getCode();
    }

    @Test
    void rows_are_asked_for_by_table_and_days_and_a_page_carries_its_question() {
        ActivityQuestion question = rows("table=contacts&_count=7&" + PERIOD, "ndjson");

        assertThat(question.table()).isEqualTo(ActivityTable.CONTACTS);
        assertThat(question.format()).isEqualTo(RowFormat.NDJSON);
        assertThat(question.period().from()).isEqualTo("2026-08-31T23:00:00Z");
        assertThat(question.period().until()).isEqualTo("2026-09-30T23:00:00Z");
        assertThat(rows("page=" + question.goingOnAfter(42).text())).isEqualTo(question.goingOnAfter(42));
        assertThat(rows("table=referrals&" + PERIOD).format()).isEqualTo(RowFormat.CSV);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                PERIOD,
                "table=children&" + PERIOD,
                "table=contacts",
                "table=contacts&periodStart=2026-09&periodEnd=2026-09-30",
                "table=contacts&periodStart=2026-09-30&periodEnd=2026-09-01",
                "table=contacts&periodStart=2025-09-01&periodEnd=2026-09-02",
                "table=contacts&_count=0&" + PERIOD,
                "table=contacts&_count=501&" + PERIOD,
                "table=contacts&_count=many&" + PERIOD,
                "table=contacts&periodStart=+99999-01-01&periodEnd=+99999-12-31",
                "table=contacts&periodStart=-9999-01-01&periodEnd=-9999-01-31",
                "page=anything&table=contacts"
            })
    void rows_of_no_table_no_period_or_too_many_are_refused(String query) {
        assertThatThrownBy(() -> rows(query))
                .satisfies(refused -> assertThat(rule(refused)).isEqualTo("extract-question"));
    }

    @Test
    void rows_in_another_format_are_refused() {
        assertThatThrownBy(() -> rows("table=contacts&" + PERIOD, "json"))
                .satisfies(refused -> assertThat(rule(refused)).isEqualTo("extract-question"));
    }

    @Test
    void an_export_is_of_all_types_of_a_record_or_of_those_that_are_named() {
        assertThat(export("purpose=HQUALIMP", "respond-async").types())
                .contains("Patient", "Observation", "CarePlan")
                .doesNotContain("Organization", "Subscription", "AuditEvent");
        ExportRequest some = export(
                "purpose=HQUALIMP&_type=Patient,Observation&_type=Patient&_since=2026-09-01&_outputFormat=ndjson",
                "handling=lenient, respond-async");
        assertThat(some.types()).containsExactly("Observation", "Patient");
        assertThat(some.since()).contains(Instant.parse("2026-08-31T23:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "purpose=HQUALIMP&_type=Organization",
                "purpose=HQUALIMP&_type=patient",
                "purpose=HQUALIMP&_outputFormat=csv",
                "purpose=HQUALIMP&_since=2027-01-01"
            })
    void an_export_that_cannot_be_carried_out_is_refused(String query) {
        assertThatThrownBy(() -> export(query, "respond-async"))
                .satisfies(refused -> assertThat(rule(refused)).isEqualTo("export-request"));
    }

    @Test
    void an_export_that_would_be_waited_for_is_refused() {
        assertThatThrownBy(() -> export("purpose=HQUALIMP", "return=minimal"))
                .satisfies(refused -> assertThat(rule(refused)).isEqualTo("export-request"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "purpose=to see how we do", "purpose=hqualimp"})
    void an_export_without_a_coded_purpose_is_refused(String query) {
        assertThatThrownBy(() -> export(query, "respond-async"))
                .satisfies(refused -> assertThat(rule(refused)).isEqualTo("export-purpose"));
    }
}
