package goldthread.tests;

import static goldthread.tests.support.Parts.parameters;
import static goldthread.tests.support.Parts.part;
import static goldthread.tests.support.Parts.parts;
import static goldthread.tests.support.Parts.stream;
import static goldthread.tests.support.Parts.texts;
import static goldthread.tests.support.Parts.value;
import static goldthread.tests.support.SampleFamily.expected;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Answer;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.Issue;
import goldthread.tests.support.SampleFamily;
import goldthread.tests.support.TestServer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What each of the sample families D, E, J, K, L and H is about: the answers of one operation, as its {@code expected.json}
 * promises them. Risks, scores and the dispute are read where the demo loaded them; what goes from no to yes is told
 * again, for a child of its own.
 */
@AgainstTheServer
final class FamilyOperationsIT {
    private static final String ROOT = "https://w3id.org/goldthread/fhir";
    private static final String TRUST = "https://elmbrook-camhs.example/record";

    private final TestServer server;
    private final FhirClient camhs;

    FamilyOperationsIT(TestServer server) {
        this.server = server;
        this.camhs = server.as("camhs-system");
    }

    private String child(String family) {
        return "Patient/"
                + camhs.search(
                                "Patient",
                                "identifier",
                                "https://fhir.nhs.uk/Id/nhs-number|"
                                        + expected(family)
                                                .at("/child/nhsNumber")
                                                .asText())
                        .expect(200)
                        .json()
                        .at("/entry/0/resource/id")
                        .asText();
    }

    private static String code(JsonNode concept) {
        return concept.at("/coding/0/code").asText();
    }

    /** A line with a word for each value; what isn't there is left out. */
    private static String line(String... words) {
        return List.of(words).stream().filter(word -> !word.isEmpty()).collect(Collectors.joining("|"));
    }

    private static String line(JsonNode said, String... names) {
        return line(
                List.of(names).stream().map(name -> said.path(name).asText()).toArray(String[]::new));
    }

    private static Issue refusal(JsonNode said) {
        return Issue.error(
                "business-rule",
                said.path("rule").asText(),
                "EpisodeOfCare.status",
                said.path("text").asText());
    }

    private List<String> codes(String type, String child, String status) {
        return found(type, child)
                .filter(resource -> resource.path("status").asText().equals(status))
                .map(resource -> code(resource.path("code")))
                .filter(code -> !code.equals("fulfill"))
                .sorted()
                .toList();
    }

    @Test
    void a_child_not_brought_twice_is_asked_about_before_anybody_closes() {
        JsonNode said = expected("family-d").path("engagement");
        SampleFamily leo = new SampleFamily(server, "family-d");
        leo.tellTo(leo.length());

        assertThat(codes("Flag", leo.child(), "active")).containsExactlyElementsOf(texts(said.path("alerts")));
        assertThat(codes("Task", leo.child(), "requested")).containsExactlyElementsOf(texts(said.path("asked")));
        assertThat(close(leo).expect(422).issues()).containsExactly(refusal(said.path("closing")));

        answer(leo.child());

        assertThat(close(leo).expect(200).json().path("status").asText()).isEqualTo("finished");
        assertThat(codes("Flag", leo.child(), "active")).doesNotContain("missing-closure-plan");
    }

    private Answer close(SampleFamily leo) {
        return camhs.post(
                leo.the("EpisodeOfCare", TRUST, "episode-leo") + "/$close",
                """
                {"resourceType": "Parameters", "parameter": [
                  {"name": "reason", "valueCodeableConcept": {"coding": [{
                    "system": "%s/CodeSystem/closure-reason", "code": "non-attendance"}]}},
                  {"name": "reAccess", "valueString": "Ring 01632 960320; no new referral is needed."},
                  {"name": "relapseSigns", "valueString": "Awake at night again; asleep at his desk."}]}
                """.formatted(ROOT),
                "If-Match",
                leo.versionOf("EpisodeOfCare", TRUST, "episode-leo"));
    }

    /** What the trust, the school and the council found out together. */
    private void answer(String child) {
        JsonNode task = found("Task", child)
                .filter(asked -> code(asked.path("code")).equals("safeguarding-response"))
                .findFirst()
                .orElseThrow();
        camhs.patch(
                        "Task/" + task.path("id").asText(),
                        """
                        [{"op": "replace", "path": "/status", "value": "completed"},
                         {"op": "add", "path": "/output", "value": [{"type": {"text": "Answer"}, "valueString":
                           "Seen at school and safe. They live with his grandmother now; the bus was the obstacle."}]}]
                        """,
                        "If-Match",
                        "W/\"" + task.at("/meta/versionId").asText() + "\"")
                .expect(200);
    }

    @Test
    void a_child_stays_until_both_plans_are_there_and_then_goes_home() {
        JsonNode said = expected("family-e").path("dischargeReadiness");
        SampleFamily maya = new SampleFamily(server, "family-e");

        for (JsonNode moment : said) {
            maya.tellTo(moment.path("afterMessage").asInt());
            String stay = maya.the("Encounter", TRUST, "stay-maya");
            Answer answer = camhs.get(stay + "/$discharge-readiness");

            assertThat(value(parameters(answer, "ready").get(0)).asBoolean())
                    .isEqualTo(moment.path("ready").asBoolean());
            assertThat(value(parameters(answer, "state").get(0))).isEqualTo(moment.path("state"));
            assertThat(parameters(answer, "check").stream()
                            .map(check -> line(
                                    part(check, "code").asText(),
                                    part(check, "required").asText(),
                                    part(check, "passed").asText(),
                                    part(check, "text").asText())))
                    .containsExactlyElementsOf(stream(moment.path("checks"))
                            .map(check -> line(check, "code", "required", "passed", "text"))
                            .toList());
            assertThat(parameters(answer, "blocker").stream()
                            .map(blocker -> line(
                                    part(blocker, "text").asText(),
                                    code(part(blocker, "reason")),
                                    part(blocker, "owner").path("display").asText())))
                    .containsExactlyElementsOf(stream(moment.path("blockers"))
                            .map(blocker -> line(blocker, "text", "reason", "owner"))
                            .toList());
            if (!moment.path("ready").asBoolean()) {
                assertThat(camhs.patch(
                                        stay,
                                        "[{\"op\": \"replace\", \"path\": \"/status\", \"value\": \"finished\"}]",
                                        "If-Match",
                                        maya.versionOf("Encounter", TRUST, "stay-maya"))
                                .expect(422)
                                .issues())
                        .extracting(Issue::rule)
                        .containsExactly("cypmh-dis-1");
            }
        }
    }

    @Test
    void what_nobody_agrees_on_stands_side_by_side_and_help_goes_on() {
        JsonNode said = expected("family-j").path("diagnosis");
        String toby = child("family-j");

        assertThat(found("Condition", toby)
                        .map(condition -> condition.at("/code/text").asText() + " "
                                + code(condition.path("verificationStatus")) + " " + views(condition)))
                .containsExactlyInAnyOrderElementsOf(stream(said.path("conditions"))
                        .map(condition -> condition.path("text").asText() + " "
                                + condition.path("status").asText() + " "
                                + new TreeMap<>(condition.path("views").properties().stream()
                                        .collect(Collectors.toMap(
                                                Map.Entry::getKey,
                                                by -> by.getValue().asText()))))
                        .toList());
        assertThat(List.of("MedicationRequest", "MedicationStatement").stream()
                        .flatMap(type -> found(type, toby))
                        .map(medicine -> line(
                                medicine.path("resourceType").asText(),
                                medicine.at("/medicationCodeableConcept/text").asText(),
                                medicine.at("/reasonCode/0/text").asText())))
                .containsExactlyElementsOf(stream(said.path("medicines"))
                        .map(medicine -> line(medicine, "type", "what", "why"))
                        .toList());
        Map<String, String> plan = planOf(toby);
        said.path("sharedCarePlan")
                .properties()
                .forEach(section -> assertThat(plan.get(section.getKey())).contains(texts(section.getValue())));
    }

    private Stream<JsonNode> found(String type, String child) {
        return stream(camhs.search(type, "patient", child, "_count", "100")
                        .expect(200)
                        .json()
                        .path("entry"))
                .map(entry -> entry.path("resource"));
    }

    /** Whose view it is, and what they say. */
    private static Map<String, String> views(JsonNode condition) {
        Map<String, String> views = new TreeMap<>();
        stream(condition.path("extension"))
                .filter(extension -> extension.path("url").asText().endsWith("/ext-viewpoint"))
                .map(extension -> extension.path("extension"))
                .forEach(view -> views.put(
                        inside(view, "by").at("/valueReference/display").asText("the child"),
                        inside(view, "view").path("valueString").asText()));
        return views;
    }

    private static JsonNode inside(JsonNode extensions, String url) {
        return stream(extensions)
                .filter(extension -> extension.path("url").asText().equals(url))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, String> planOf(String child) {
        JsonNode plan = camhs.get(child + "/$shared-care-plan?asOf=2026-11-22")
                .expect(200)
                .json();
        return stream(plan.at("/entry/0/resource/section"))
                .collect(Collectors.toMap(section -> code(section.path("code")), FamilyOperationsIT::text));
    }

    /** The text of a section and of those within it; a row's cells side by side. */
    private static String text(JsonNode section) {
        return section.findValuesAsText("div").stream()
                .map(div -> div.replace("</td><td>", " | ").replaceAll("<[^>]+>", " "))
                .collect(Collectors.joining(" "));
    }

    @Test
    void what_each_agency_says_of_the_risk_stands_on_its_own_scale_and_in_common_words() {
        Answer answer = camhs.get(child("family-k") + "/$risk-summary");

        assertThat(parameters(answer, "direction").stream().map(FamilyOperationsIT::direction))
                .containsExactlyElementsOf(stream(expected("family-k").path("riskSummary"))
                        .map(FamilyOperationsIT::saidOfDirection)
                        .toList());
        assertThat(value(parameters(answer, "incomplete").get(0)).asBoolean()).isFalse();
    }

    private static List<String> direction(JsonNode direction) {
        return Stream.of(
                        Stream.of(part(direction, "code").asText()),
                        parts(direction, "assessment").stream().map(FamilyOperationsIT::assessment),
                        parts(direction, "disagreement").stream()
                                .map(differs -> line(
                                        code(part(differs, "risk")),
                                        part(differs, "lowest").asText(),
                                        part(differs, "highest").asText())))
                .flatMap(lines -> lines)
                .toList();
    }

    private static String assessment(JsonNode assessment) {
        JsonNode local = parts(assessment, "local").stream().findFirst().orElse(Answer.json("{}"));
        JsonNode old = parts(assessment, "outOfDate").stream().findFirst().orElse(Answer.json("{}"));
        return line(
                code(part(assessment, "risk")),
                code(part(assessment, "level")),
                part(assessment, "agency").path("display").asText(),
                part(assessment, "assessor").path("display").asText(),
                part(assessment, "date").asText(),
                part(assessment, "validUntil").asText(),
                part(local, "value").path("code").asText(),
                part(local, "relationship").asText(),
                part(local, "translation").path("code").asText(),
                part(old, "reason").asText());
    }

    private static List<String> saidOfDirection(JsonNode said) {
        return Stream.of(
                        Stream.of(said.path("direction").asText()),
                        stream(said.path("assessments"))
                                .map(one -> line(
                                        line(one, "risk", "level", "agency", "assessor", "date", "validUntil"),
                                        line(one.path("local"), "value", "relationship", "translation"),
                                        one.path("outOfDate").asText())),
                        stream(said.path("disagreements")).map(one -> line(one, "risk", "lowest", "highest")))
                .flatMap(lines -> lines)
                .toList();
    }

    @Test
    void better_by_one_measure_and_worse_by_another_is_said_of_each_and_of_all() {
        Answer answer = camhs.get(child("family-l") + "/$outcome-trend");
        JsonNode said = expected("family-l").path("outcomeTrend");

        assertThat(parameters(answer, "series").stream().map(FamilyOperationsIT::series))
                .containsExactlyElementsOf(stream(said.path("series"))
                        .map(one -> line(
                                line(one, "code", "measure", "rater", "by", "about"),
                                texts(one.path("values")).toString(),
                                line(one, "threshold", "difference", "verdict", "reading")))
                        .toList());
        assertThat(parameters(answer, "overall").stream()
                        .map(overall -> part(overall, "verdict").asText()))
                .containsExactlyElementsOf(texts(said.path("overall")));
    }

    private static String series(JsonNode series) {
        List<JsonNode> points = parts(series, "point");
        JsonNode comparison = parts(series, "comparison").get(0);
        return line(
                code(part(series, "measure")),
                part(series, "measure").path("text").asText(),
                part(series, "rater").asText(),
                part(points.get(0), "ratedBy").path("display").asText(),
                part(series, "about").path("display").asText(),
                points.stream()
                        .map(point -> part(point, "value").asText())
                        .toList()
                        .toString(),
                parts(series, "threshold").stream()
                        .map(threshold -> part(threshold, "least").asText())
                        .findFirst()
                        .orElse(""),
                part(comparison, "difference").asText(),
                part(comparison, "verdict").asText(),
                part(comparison, "reading").asText());
    }

    @Test
    void what_a_grandmother_needs_and_what_is_asked_of_her_stand_side_by_side() {
        JsonNode said = expected("family-h").path("carers");
        Answer answer = server.as("la-system").get(child("family-h") + "/$carers");

        assertThat(parameters(answer, "sibling").stream()
                        .map(sibling -> part(sibling, "person").path("display").asText()))
                .containsExactlyElementsOf(texts(said.path("siblings")));
        assertThat(parameters(answer, "finding").stream()
                        .map(finding -> part(finding, "code").asText()))
                .containsExactlyElementsOf(texts(said.path("findings")));
        assertThat(parameters(answer, "byType").stream()
                        .map(type -> code(part(type, "type")) + " "
                                + line(
                                        part(type, "carers").asText(),
                                        part(type, "support").asText(),
                                        part(type, "training").asText())))
                .containsExactlyElementsOf(said.path("byType").properties().stream()
                        .map(type -> type.getKey() + " " + line(type.getValue(), "carers", "support", "training"))
                        .toList());
        assertThat(parameters(camhs.get(child("family-h") + "/$carers"), "sibling"))
                .hasSize(1);
    }
}
