package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Agencies;
import goldthread.tests.support.Answer;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestServer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.ClinicalImpression;
import org.hl7.fhir.r4.model.ClinicalImpression.ClinicalImpressionStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportGroupStratifierComponent;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportType;
import org.hl7.fhir.r4.model.MeasureReport.StratifierGroupComponent;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Boards and managers are told numbers, never children, and no small number. */
@AgainstTheServer
final class ReportIT {
    private static final String MEASURES = "https://w3id.org/goldthread/fhir/Measure/";
    private static final int CHILDREN = 9;
    private static final int BLUR = 2;

    private final TestServer server;
    private final FhirClient camhs;

    ReportIT(TestServer server) {
        this.server = server;
        camhs = server.as("camhs-system");
    }

    /** One in which nobody else records anything. */
    private static LocalDate quarterLongAgo() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return LocalDate.of(random.nextInt(1950, 2010), 1 + 3 * random.nextInt(4), 1);
    }

    private static String period(LocalDate first) {
        return "periodStart=" + first + "&periodEnd=" + first.plusMonths(3).minusDays(1);
    }

    private static String measure(FhirClient reader, String name) {
        return "Measure/"
                + reader.search("Measure", "url", MEASURES + name)
                        .bundle()
                        .getEntryFirstRep()
                        .getResource()
                        .getIdElement()
                        .getIdPart();
    }

    private static Answer ask(FhirClient reader, String name, String parameters) {
        return reader.get(measure(reader, name) + "/$evaluate-measure?" + parameters);
    }

    private void assessed(LocalDate day) {
        ClinicalImpression assessment = new ClinicalImpression();
        assessment
                .setStatus(ClinicalImpressionStatus.COMPLETED)
                .setSubject(new Reference("Patient/" + camhs.created(TestData.child(TestData.nhsNumber()))))
                .setDateElement(new DateTimeType(day.toString()));
        camhs.created(assessment);
    }

    private static IntegerType total(MeasureReport report) {
        return report.getGroupFirstRep().getPopulationFirstRep().getCountElement();
    }

    private static IntegerType part(MeasureReport report, String table, String code) {
        MeasureReportGroupStratifierComponent found = report.getGroupFirstRep().getStratifier().stream()
                .filter(stratifier -> stratifier.getCodeFirstRep().getText().equals(table))
                .findFirst()
                .orElseThrow();
        return found.getStratum().stream()
                .filter(stratum ->
                        stratum.getValue().getCodingFirstRep().getCode().equals(code))
                .map(StratifierGroupComponent::getPopulationFirstRep)
                .map(population -> population.getCountElement())
                .findFirst()
                .orElseThrow();
    }

    private static void assertWithheld(IntegerType number) {
        assertThat(number.getValue()).isNull();
        assertThat(number.getExtensionFirstRep().getValue().primitiveValue()).isEqualTo("masked");
    }

    @Test
    void what_many_children_have_in_common_is_told_and_blurred_by_little() {
        LocalDate quarter = quarterLongAgo();
        for (int child = 0; child < CHILDREN; child++) {
            assessed(quarter.plusDays(child));
        }
        FhirClient lead = server.as("camhs-lead");

        MeasureReport report =
                ask(lead, "child-heard", period(quarter)).expect(200).resource(MeasureReport.class);

        assertThat(report.getType()).isEqualTo(MeasureReportType.SUMMARY);
        assertThat(report.getMeasure()).isEqualTo(MEASURES + "child-heard|0.1.0");
        assertThat(report.getReporter().getReference()).isEqualTo(Agencies.TRUST.in(camhs));
        assertThat(report.getPeriod().getStartElement().getValueAsString()).isEqualTo(quarter.toString());
        assertThat(total(report).getValue()).isBetween(CHILDREN - BLUR, CHILDREN + BLUR);
        assertThat(part(report, "view", "view-missing").getValue())
                .isEqualTo(total(report).getValue());
        assertWithheld(part(report, "view", "view-heard"));
        assertThat(part(report, "group", "no-group").getValue())
                .isEqualTo(total(report).getValue());
        assertWithheld(part(report, "group", "looked-after"));
        assertThat(ask(lead, "child-heard", period(quarter))
                        .resource(MeasureReport.class)
                        .getGroupFirstRep()
                        .equalsDeep(report.getGroupFirstRep()))
                .isTrue();
    }

    @Test
    void outcomes_and_wishes_are_told_of_those_who_live_somewhere() {
        LocalDate quarter = quarterLongAgo();
        String district = "ZZ" + ThreadLocalRandom.current().nextInt(10, 99);
        for (int child = 0; child < CHILDREN; child++) {
            Patient patient = TestData.child(TestData.nhsNumber());
            patient.getAddress().clear();
            patient.addAddress().setPostalCode((child < CHILDREN - 1 ? district : "ZY1") + " 1AA");
            String about = "Patient/" + camhs.created(patient);
            camhs.created(score(about, quarter, 30));
            camhs.created(score(about, quarter.plusDays(40), 12));
        }
        FhirClient lead = server.as("camhs-lead");

        MeasureReport all =
                ask(lead, "outcome-change", period(quarter)).expect(200).resource(MeasureReport.class);
        MeasureReport there = ask(lead, "outcome-change", period(quarter) + "&area=" + district)
                .expect(200)
                .resource(MeasureReport.class);

        assertThat(total(all).getValue()).isBetween(CHILDREN - BLUR, CHILDREN + BLUR);
        assertThat(part(all, "core-10", "improved").getValue())
                .isEqualTo(total(all).getValue());
        assertThat(there.getSubject().getIdentifier().getValue()).isEqualTo(district);
        assertThat(total(there).getValue()).isBetween(CHILDREN - 1 - BLUR, CHILDREN - 1 + BLUR);
        assertWithheld(total(ask(lead, "outcome-change", period(quarter) + "&area=ZY1")
                .expect(200)
                .resource(MeasureReport.class)));
        assertThat(ask(lead, "outcome-change", "area=E06999901").expect(400).text())
                .contains("report-unknown");
    }

    @Test
    void contacts_of_one_child_that_are_stored_at_once_are_all_stored_and_the_scores_compared() throws Exception {
        LocalDate quarter = quarterLongAgo();
        ExecutorService writers = Executors.newFixedThreadPool(3);
        for (int child = 0; child < CHILDREN; child++) {
            String about = "Patient/" + camhs.created(TestData.child(TestData.nhsNumber()));
            List<Callable<Answer>> writes = new ArrayList<>();
            for (int day = 0; day < 3; day++) {
                Bundle bundle = TestData.transaction(
                        contact(about, quarter.plusDays(10 * day)),
                        score(about, quarter.plusDays(10 * day), 30 - 9 * day));
                writes.add(() -> camhs.bundle(bundle));
            }
            for (Future<Answer> answer : writers.invokeAll(writes)) {
                answer.get().expect(200);
            }
        }
        writers.shutdown();

        MeasureReport report = ask(server.as("camhs-lead"), "outcome-change", period(quarter))
                .expect(200)
                .resource(MeasureReport.class);
        assertThat(total(report).getValue()).as("one pair of each child").isBetween(CHILDREN - BLUR, CHILDREN + BLUR);
        assertThat(part(report, "core-10", "improved").getValue())
                .isEqualTo(total(report).getValue());
    }

    private static Encounter contact(String child, LocalDate day) {
        Encounter contact = TestData.parse(Encounter.class, """
                {"resourceType": "Encounter", "status": "finished",
                 "class": {"system": "http://terminology.hl7.org/CodeSystem/v3-ActCode", "code": "VR"},
                 "period": {"start": "%1$sT10:00:00Z", "end": "%1$sT11:00:00Z"}}
                """.formatted(day));
        contact.setSubject(new Reference(child));
        return contact;
    }

    private static Observation score(String child, LocalDate day, int value) {
        Observation score = TestData.score(child, day.toString(), value);
        score.setCode(new CodeableConcept().addCoding(new Coding("http://snomed.info/sct", "718583008", null)));
        return score;
    }

    @Test
    void of_few_children_nothing_is_told() {
        LocalDate quarter = quarterLongAgo();
        assessed(quarter);
        MeasureReport report = ask(server.as("camhs-lead"), "child-heard", period(quarter))
                .expect(200)
                .resource(MeasureReport.class);
        assertWithheld(total(report));
    }

    @Test
    void a_board_is_told_of_the_organisations_below_it_and_of_no_other() {
        FhirClient board = server.as("analyst");
        MeasureReport own = ask(board, "time-to-answer", "reportType=population")
                .expect(200)
                .resource(MeasureReport.class);
        assertThat(own.getReporter().getReference()).startsWith("Organization/");
        assertThat(ask(board, "waiting-now", "reporter=" + Agencies.TRUST.in(camhs))
                        .status())
                .isEqualTo(200);
        Answer other = ask(board, "waiting-now", "reporter=" + Agencies.COUNCIL.in(camhs));
        assertThat(other.status()).isEqualTo(404);
        assertThat(other.resource(org.hl7.fhir.r4.model.OperationOutcome.class)
                        .getIssueFirstRep()
                        .getDiagnostics())
                .isEqualTo(ask(board, "waiting-now", "reporter=Organization/nobody")
                        .resource(org.hl7.fhir.r4.model.OperationOutcome.class)
                        .getIssueFirstRep()
                        .getDiagnostics());
        assertThat(ask(
                                server.as("camhs-lead"),
                                "waiting-now",
                                "reporter=" + own.getReporter().getReference())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void an_entry_that_somebody_else_has_recorded_is_below_nobody() {
        FhirClient council = server.as("la-system");
        Organization claimed = new Organization();
        claimed.setName("Claimed by the council").setActive(true);
        claimed.addIdentifier()
                .setSystem("https://fhir.nhs.uk/Id/ods-organization-code")
                .setValue("ZX" + ThreadLocalRandom.current().nextInt(100, 1000));
        claimed.setPartOf(new Reference(Agencies.COUNCIL.in(council)));
        String id = "Organization/" + council.created(claimed);
        assertThat(ask(council, "waiting-now", "reporter=" + id).status()).isEqualTo(404);
    }

    @Test
    void each_measure_is_counted() {
        FhirClient board = server.as("analyst");
        for (String name : List.of(
                "referrals-asked",
                "time-to-acknowledge",
                "time-to-answer",
                "waiting-now",
                "not-brought",
                "child-heard",
                "mental-health-reviewed",
                "moves",
                "told",
                "plans-due",
                "first-contact",
                "turned-down-because",
                "help-not-given",
                "after-absence",
                "unsuitable-settings",
                "wishes-answered",
                "carers-supported",
                "experience",
                "outcome-change",
                "recorded-in-time",
                "referrals-by-service",
                "answers-by-service",
                "waits-by-service",
                "delayed-discharges")) {
            MeasureReport report = ask(board, name, "").expect(200).resource(MeasureReport.class);
            assertThat(report.getMeasure()).isEqualTo(MEASURES + name + "|0.1.0");
            assertThat(report.getGroupFirstRep().getStratifier()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "periodStart=2026-07-02&periodEnd=2026-09-30",
                "periodStart=2026-07-01",
                "periodStart=2026-01-01&periodEnd=2026-12-31",
                "periodStart=2999-01-01&periodEnd=2999-03-31"
            })
    void only_whole_quarters_and_financial_years_that_are_over_are_reported(String parameters) {
        assertThat(ask(server.as("analyst"), "moves", parameters).expect(400).text())
                .contains("report-period");
    }

    @Test
    void lists_of_children_are_not_made() {
        assertThat(ask(server.as("analyst"), "moves", "reportType=subject-list")
                        .expect(400)
                        .text())
                .contains("report-unknown");
        assertThat(ask(server.as("analyst"), "waiting-now", period(LocalDate.of(2020, 1, 1)))
                        .expect(400)
                        .text())
                .contains("report-period");
    }

    @ParameterizedTest
    @ValueSource(strings = {"parent", "young-person", "foster-carer", "auditor"})
    void whoever_plans_nothing_is_told_no_numbers(String person) {
        FhirClient reader = server.as(person);
        String measure = measure(server.as("analyst"), "moves");
        assertThat(reader.get(measure + "/$evaluate-measure").status()).isEqualTo(403);
    }
}
