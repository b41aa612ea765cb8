package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Answer;
import goldthread.tests.support.Engaged;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.Issue;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.ClinicalImpression;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;

/** A comprehensive assessment: the whole situation, everybody's view, and an answer to each concern. */
@AgainstTheServer
class AssessmentIT {
    private static final String ROOT = "https://w3id.org/goldthread/fhir";
    private static final List<String> DOMAINS = List.of(
            "current-situation",
            "past-experiences",
            "physical-health",
            "family",
            "education",
            "friends",
            "online-life",
            "substance-use",
            "identity-and-culture",
            "safety",
            "strengths");

    private final TestServer server;
    private final Engaged engaged;
    private final FhirClient camhs;

    AssessmentIT(TestServer server) {
        this.server = server;
        engaged = new Engaged(server);
        camhs = engaged.camhs();
    }

    private static String coded(String url, String system, String code) {
        return "{\"url\": \"%s\", \"valueCodeableConcept\": {\"coding\": [{\"system\": \"%s/CodeSystem/%s\", \"code\": \"%s\"}]}}"
                .formatted(url, ROOT, system, code);
    }

    private static String extension(String name, String... parts) {
        return "{\"url\": \"%s/StructureDefinition/ext-%s\", \"extension\": [%s]}"
                .formatted(ROOT, name, String.join(",", parts));
    }

    private static String view(String whose, String words) {
        return extension(
                "viewpoint",
                coded("whose", "information-source", whose),
                "{\"url\": \"view\", \"valueString\": \"%s\"}".formatted(words));
    }

    private static String domain(String domain) {
        return extension(
                "context-domain",
                coded("domain", "context-domain", domain),
                coded("state", "context-domain-state", "not-assessed"),
                coded("reason", "not-assessed-reason", "not-yet"));
    }

    private static String answer(String concern) {
        return extension(
                "concern-answer",
                "{\"url\": \"concern\", \"valueReference\": {\"reference\": \"%s\"}}".formatted(concern),
                coded("answer", "concern-answer", "dismissed"),
                "{\"url\": \"reason\", \"valueString\": \"It was paint.\"}");
    }

    private ClinicalImpression assessment(String... more) {
        String extensions = Stream.concat(Stream.of(more), DOMAINS.stream().map(AssessmentIT::domain))
                .collect(Collectors.joining(","));
        String clinician = engaged.lead();
        return TestData.parse(
                ClinicalImpression.class, """
            {
              "resourceType": "ClinicalImpression",
              "meta": {"profile": ["%s/StructureDefinition/cypmh-assessment"], "security": [
                {"system": "http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "code": "N"}]},
              "extension": [%s, {"url": "%s/StructureDefinition/ext-formulation",
                "valueMarkdown": "Grief without a place."}],
              "status": "completed",
              "subject": {"reference": "%s"},
              "effectiveDateTime": "2026-11-02",
              "assessor": {"reference": "%s"},
              "summary": "Low mood after a loss."
            }
            """.formatted(ROOT, extensions, ROOT, engaged.child(), clinician));
    }

    private String concern() {
        Communication concern = (Communication) engaged.attempt();
        concern.getCategoryFirstRep().getCodingFirstRep().setCode("concern");
        concern.getPayload().clear();
        concern.addPayload().setContent(new StringType("Marks on both arms."));
        return "Communication/" + camhs.created(concern);
    }

    private Answer sent(ClinicalImpression assessment) {
        return camhs.create(assessment, "Prefer", "return=OperationOutcome");
    }

    private String counted(String view) {
        URI address = server.base().resolve("/actuator/prometheus");
        try {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body()
                    .lines()
                    .filter(line -> line.startsWith("goldthread_assessments_completed_total")
                            && line.contains("child_view=\"" + view + "\""))
                    .findFirst()
                    .orElse("");
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_whole_assessment_is_stored_and_shown_in_the_plan_and_in_the_story() {
        String concern = concern();
        ClinicalImpression whole = assessment(
                view("child", "I want to sleep."),
                view("parent", "She stopped going out."),
                view("school", "Quiet since spring."),
                answer(concern));

        Answer stored = sent(whole).expect(201);

        assertThat(stored.issues()).noneMatch(issue -> issue.severity().equals("warning"));
        assertThat(engaged.practice()
                        .get(engaged.child() + "/$shared-care-plan?section=assessments")
                        .expect(200)
                        .text())
                .contains(
                        "Low mood after a loss.",
                        "Grief without a place.",
                        "“I want to sleep.”",
                        "Life online (Not yet)",
                        "Marks on both arms.",
                        "It was paint.")
                .doesNotContain("Without the child's own view", "Not answered");
        assertThat(camhs.get(engaged.child() + "/$chronology").expect(200).text())
                .contains("Assessment by")
                .doesNotContain("without the child's own view");
    }

    @Test
    void a_missing_view_and_an_open_concern_are_findings_shown_and_counted() {
        concern();
        ClinicalImpression unheard = assessment(
                extension(
                        "viewpoint",
                        coded("whose", "information-source", "child"),
                        coded("missing", "child-view-absence-reason", "too-unwell")),
                view("parent", "She stopped going out."),
                view("school", "Quiet since spring."));
        String before = counted("reason");

        Answer stored = sent(unheard).expect(201);

        assertThat(stored.issues())
                .extracting(Issue::severity, Issue::rule)
                .contains(tuple("warning", "cypmh-asm-2"), tuple("warning", "concern-unanswered"));
        assertThat(engaged.practice()
                        .get(engaged.child() + "/$shared-care-plan")
                        .expect(200)
                        .text())
                .contains(
                        "Assessments without the child's own view: 1.",
                        "missing: Too unwell",
                        "Concerns that no assessment has answered: 1.",
                        "Marks on both arms.");
        assertThat(camhs.get(engaged.child() + "/$chronology").expect(200).text())
                .contains("without the child's own view");
        assertThat(counted("reason")).isNotEqualTo(before);
    }

    @Test
    void one_that_is_completed_without_the_child_is_refused_by_each_way() {
        ClinicalImpression silent =
                assessment(view("parent", "She stopped going out."), view("school", "Quiet since spring."));
        ClinicalImpression begun = silent.copy();
        begun.setStatus(ClinicalImpression.ClinicalImpressionStatus.INPROGRESS);
        String path = "ClinicalImpression/" + camhs.created(begun);
        String patch = "[{\"op\":\"replace\",\"path\":\"/status\",\"value\":\"completed\"}]";

        for (Answer answer : List.of(
                sent(silent),
                camhs.patch(path, patch, "If-Match", "W/\"1\""),
                camhs.bundle(TestData.transaction(silent.copy())))) {
            assertThat(answer.expect(422).issues())
                    .filteredOn(issue -> issue.severity().equals("error"))
                    .extracting(Issue::rule)
                    .containsExactly("cypmh-asm-1");
        }
        assertThat(camhs.get(path).expect(200).etag()).isEqualTo("W/\"1\"");
    }
}
