package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Agencies;
import goldthread.tests.support.Answer;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.Issue;
import goldthread.tests.support.Professionals;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The children in the care of a council, as those see them who answer there for all: named and counted only in their remit. */
@AgainstTheServer
final class OversightIT {
    private static final String ROOT = "https://w3id.org/goldthread/fhir";
    private static final String CONFIDENTIALITY = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";
    private static final String OVERVIEW = "Patient/$looked-after-overview?_count=200";

    private final FhirClient practice;
    private final FhirClient council;
    private final FhirClient lead;
    private final FhirClient head;
    private final TestServer server;
    private String child = "";

    OversightIT(TestServer server) {
        this.server = server;
        practice = server.as("gp-system");
        council = server.as("la-system");
        lead = server.as("virtual-mental-health-lead");
        head = server.as("virtual-school-head");
    }

    private static <R extends Resource> R labelled(R resource, String label) {
        resource.getMeta().addSecurity(CONFIDENTIALITY, label, null);
        return resource;
    }

    /** Registered with the practice, which leads; with the council's social worker in the team, or not. */
    private void child(boolean withCouncil, String label) {
        Patient patient = labelled(TestData.child(), label);
        String surgery = Agencies.PRACTICE.in(practice);
        patient.getGeneralPractitionerFirstRep().setDisplay(null).setReference(surgery);
        child = "Patient/" + practice.created(patient);
        CareTeam team =
                TestData.team(child, "Practitioner/" + practice.created(TestData.practitioner("Voss")), surgery);
        if (withCouncil) {
            TestData.join(
                    team,
                    "social-worker",
                    Professionals.SOCIAL_WORKER.in(practice),
                    Agencies.COUNCIL.in(practice),
                    "2026-02-01");
        }
        practice.created(team);
    }

    private void inCare(String label) {
        practice.created(labelled(TestData.councilPlan(child, Agencies.COUNCIL.in(council), "none"), label));
    }

    private EpisodeOfCare school() {
        return labelled(
                TestData.parse(EpisodeOfCare.class, """
            {
              "resourceType": "EpisodeOfCare",
              "status": "active",
              "type": [{"coding": [{"system": "%s/CodeSystem/episode-type", "code": "school"}]}],
              "patient": {"reference": "%s"},
              "managingOrganization": {"reference": "%s"},
              "period": {"start": "2026-09-03"}
            }
            """.formatted(ROOT, child, Agencies.SCHOOL.in(practice))), "N");
    }

    private static Parameters page(Answer answer) {
        return answer.expect(200).resource(Parameters.class);
    }

    private static Optional<String> next(Parameters page) {
        return page.getParameter().stream()
                .filter(parameter -> parameter.getName().equals("next"))
                .map(parameter -> parameter.getValue().primitiveValue())
                .findFirst();
    }

    /** What one of them is told of the child, on whichever page; one line for each part. */
    private Optional<List<String>> told(FhirClient overseer, String filter) {
        Parameters page = page(overseer.get(OVERVIEW + filter));
        while (true) {
            Optional<List<String>> line = page.getParameter().stream()
                    .filter(parameter -> parameter.getName().equals("child"))
                    .map(parameter ->
                            parameter.getPart().stream().map(OversightIT::words).toList())
                    .filter(parts -> parts.contains("patient " + child))
                    .findFirst();
            Optional<String> next = next(page);
            if (line.isPresent() || next.isEmpty()) {
                return line;
            }
            page = page(overseer.get("Patient/$looked-after-overview?page=" + next.get()));
        }
    }

    private static String words(ParametersParameterComponent part) {
        String value = part.getValue() instanceof Reference reference
                ? reference.getReference()
                : part.getValue().isPrimitive() ? part.getValue().primitiveValue() : "…";
        return part.getName() + " " + value;
    }

    @Test
    void what_is_missing_for_a_child_in_care_is_told_to_those_who_answer_for_all_and_opens_no_record() {
        child(true, "N");
        assertThat(told(lead, "")).as("in nobody's care").isEmpty();
        inCare("N");
        List<String> gaps = new ArrayList<>(List.of(
                "patient " + child,
                "name …",
                "birthDate 2012-05-04",
                "nhsNumber …",
                "open false",
                "since 2025-01-20",
                "finding no-mental-health-review",
                "finding no-measure",
                "finding no-mental-health-plan",
                "finding no-education-plan",
                "finding no-school-place",
                "incomplete false"));
        assertThat(told(lead, "")).contains(gaps);
        assertThat(told(head, "")).contains(gaps);
        assertThat(told(lead, "&finding=no-school-place&finding=waiting")).contains(gaps);

        practice.created(school());
        Observation score = labelled(TestData.score(child, "2026-11-01", 14), "R");
        practice.created(score);

        gaps.removeAll(List.of("finding no-measure", "finding no-school-place"));
        gaps.add(gaps.size() - 1, "lastMeasure 2026-11-01");
        assertThat(told(lead, "")).contains(gaps);
        assertThat(told(lead, "&finding=no-school-place")).isEmpty();
        gaps.remove("lastMeasure 2026-11-01");
        gaps.set(gaps.size() - 1, "incomplete true");
        assertThat(told(head, "")).as("schools see no score, and no gap").contains(gaps);
        lead.get(child).expect(404);
        head.get(child).expect(404);
        assertThat(FhirClient.text(page(practice.get(child + "/$disclosures"))))
                .contains("saw the child in the list of children in the council's care");
    }

    @Test
    void a_council_that_is_named_in_two_ways_is_one_council() {
        child(true, "N");
        inCare("N");
        CarePlan byNumber = labelled(TestData.councilPlan(child, Agencies.COUNCIL.in(council), "none"), "N");
        byNumber.setAuthor(Agencies.COUNCIL.byNumber());
        practice.created(byNumber);

        assertThat(times(lead)).isEqualTo(1);
        assertThat(times(head)).isEqualTo(1);
    }

    /** How often the child is on the pages, and whether each page counts the children that it has. */
    private long times(FhirClient overseer) {
        Parameters page = page(overseer.get(OVERVIEW));
        int total = ((IntegerType) page.getParameter("total").getValue()).getValue();
        List<String> named = new ArrayList<>();
        while (true) {
            page.getParameter().stream()
                    .filter(parameter -> parameter.getName().equals("child"))
                    .map(parameter -> words(parameter.getPartFirstRep()))
                    .forEach(named::add);
            Optional<String> next = next(page);
            if (next.isEmpty()) {
                assertThat(named).hasSize(total).doesNotHaveDuplicates();
                return named.stream().filter(("patient " + child)::equals).count();
            }
            page = page(overseer.get("Patient/$looked-after-overview?page=" + next.get()));
        }
    }

    @Test
    void a_child_around_whom_the_council_does_not_stand_is_not_named() {
        child(false, "N");
        inCare("N");

        assertThat(told(lead, "")).isEmpty();
    }

    @Test
    void a_child_who_is_kept_from_schools_is_neither_named_nor_counted_there() {
        child(true, "R");
        inCare("R");

        assertThat(told(lead, "")).isPresent();
        assertThat(told(head, "")).isEmpty();
    }

    @Test
    void a_plan_that_is_sealed_tells_them_of_no_child() {
        child(true, "N");
        inCare("V");

        assertThat(told(lead, "")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"iro", "la-system", "social-worker", "school-lead", "camhs-lead", "parent", "analyst"})
    void nobody_else_may_ask(String other) {
        server.as(other).get(OVERVIEW).expect(403);
    }

    @Test
    void a_question_that_cannot_be_meant_is_refused() {
        assertThat(lead.get("Patient/$looked-after-overview?finding=sad")
                        .expect(400)
                        .issues())
                .containsExactly(Issue.error(
                        "invalid", "bad-grammar", "", "`finding` is a code of the code system oversight-finding."));
        lead.get("Patient/$looked-after-overview?_count=201").expect(400);
        lead.get("Patient/$looked-after-overview?council=1").expect(400);
    }

    @Test
    void a_change_of_school_is_told_to_the_virtual_school_though_it_is_not_in_the_team() {
        child(true, "N");
        inCare("N");
        String place = "EpisodeOfCare/" + practice.created(school());

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(head.search("Communication", "patient", child)
                                .bundle()
                                .getEntry())
                        .extracting(entry -> (Communication) entry.getResource())
                        .extracting(notice ->
                                notice.getPayloadFirstRep().getContent().primitiveValue() + " "
                                        + notice.getAboutFirstRep().getReference())
                        .containsExactly("Something has changed that concerns the virtual school. " + place));
        head.get(place).expect(404);
    }
}
