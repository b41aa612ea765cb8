package goldthread.tests;

import static goldthread.tests.support.Parts.parameters;
import static goldthread.tests.support.Parts.part;
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
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * What each of the sample families C, F, G, I and M is about: processes of several agencies. What changes a record is played
 * for a child of its own, to whom the family's story is told again; what is only read is read where the demo loaded it.
 */
@AgainstTheServer
final class FamilyProcessesIT {
    private static final String ROOT = "https://w3id.org/goldthread/fhir";
    private static final String TRUST = "https://elmbrook-camhs.example/record";
    private static final String COUNCIL = "https://elmbrook-council.example/record";
    private static final String REFERRALS = ROOT + "/NamingSystem/referral-identifier";

    private final FhirClient council;
    private final FhirClient trust;
    private final FhirClient school;
    private final TestServer server;

    FamilyProcessesIT(TestServer server) {
        this.server = server;
        council = server.as("la-system");
        trust = server.as("camhs-system");
        school = server.as("school-system");
    }

    private static String code(JsonNode concept) {
        return concept.at("/coding/0/code").asText();
    }

    private static List<String> codes(Answer answer, String parameter) {
        return parameters(answer, parameter).stream()
                .map(each -> part(each, "code").asText())
                .toList();
    }

    private static Stream<JsonNode> found(FhirClient caller, String type, String... query) {
        return stream(caller.search(type, query).expect(200).json().path("entry"))
                .map(entry -> entry.path("resource"));
    }

    private static void refused(Answer answer, String rule) {
        assertThat(answer.expect(422).issues()).extracting(Issue::rule).contains(rule);
    }

    private long tasks(String child, String code) {
        return found(council, "Task", "patient", child, "_count", "100")
                .filter(task -> code(task.path("code")).equals(code))
                .count();
    }

    @Test
    void an_education_plan_stays_in_force_in_custody_and_under_section() {
        JsonNode said = expected("family-f").path("statutoryTimeline");
        SampleFamily kofi = new SampleFamily(server, "family-f");
        kofi.tellTo(3);

        assertThat(codes(council.get(kofi.child() + "/$statutory-timeline"), "finding"))
                .contains("provision-not-delivered")
                .doesNotContain("provision-unknown-in-custody", "plan-paused-in-custody");
        assertThat(tasks(kofi.child(), "restore-provision")).isZero();

        kofi.tellTo(kofi.length());
        itIsAsSaid(kofi.child(), said);
        Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofSeconds(20))
                .until(() -> tasks(kofi.child(), "restore-provision") == 1);
        assertThat(
                        parameters(
                                        trust.get(
                                                kofi.the("Appointment", COUNCIL, "meeting-kofi-117") + "/$attendance"),
                                        "agency")
                                .stream()
                                .map(agency -> part(agency, "name").asText() + "|"
                                        + part(agency, "answer").asText()))
                .contains("Larkfield Surgery|needs-action", "Elmbrook Council|accepted");
    }

    private void itIsAsSaid(String child, JsonNode said) {
        Answer timeline = council.get(child + "/$statutory-timeline");

        assertThat(parameters(timeline, "process").stream()
                        .map(process -> code(part(process, "code")) + "|"
                                + part(process, "state").asText() + "|"
                                + part(process, "overdue").asBoolean()))
                .containsExactlyElementsOf(stream(said.path("processes"))
                        .map(process -> process.path("code").asText() + "|"
                                + process.path("state").asText() + "|"
                                + process.path("overdue").asBoolean())
                        .toList());
        assertThat(codes(timeline, "finding")).containsExactlyElementsOf(texts(said.path("findings")));
        assertThat(parameters(timeline, "moves"))
                .allSatisfy(moves -> assertThat(part(moves, "twelveMonths"))
                        .isEqualTo(said.path("moves").path(part(moves, "type").asText())));
    }

    @Test
    void a_looked_after_child_has_his_dates_and_his_carer_has_needs_of_her_own() {
        JsonNode said = expected("family-c");
        SampleFamily jude = new SampleFamily(server, "family-c");
        jude.tellTo(jude.length());

        itIsAsSaid(jude.child(), said.path("statutoryTimeline"));
        Answer carers = council.get(jude.child() + "/$carers");
        assertThat(codes(carers, "finding")).containsExactlyElementsOf(texts(said.at("/carers/findings")));
        assertThat(parameters(carers, "byType").stream()
                        .map(type -> code(part(type, "type")) + " "
                                + part(type, "carers").asText() + " "
                                + part(type, "support").asText()))
                .containsExactlyElementsOf(said.at("/carers/byType").properties().stream()
                        .map(type -> type.getKey() + " "
                                + type.getValue().path("carers").asText() + " "
                                + type.getValue().path("support").asText())
                        .toList());
    }

    @Test
    void a_young_man_alone_in_england_decides_for_himself_and_is_understood() {
        JsonNode said = expected("family-g").path("consent");
        SampleFamily nadir = new SampleFamily(server, "family-g");
        nadir.tellTo(5);
        String child = nadir.child();
        Answer consent = trust.get(child + "/$who-can-consent?decision=treatment");

        assertThat(parameters(consent, "candidate").stream().map(candidate -> code(part(candidate, "basis"))))
                .containsExactlyElementsOf(texts(said.path("candidates")));
        assertThat(parameters(consent, "limits").stream()
                        .map(limit -> value(limit).asText()))
                .containsAll(texts(said.path("limits")));
        refused(trust.post("Appointment", """
                        {"resourceType": "Appointment", "status": "booked",
                         "start": "2099-01-15T10:00:00Z", "end": "2099-01-15T11:00:00Z",
                         "participant": [{"actor": {"reference": "%s"}, "status": "accepted"}]}
                        """.formatted(child)), "interpreter-missing");
        refused(council.post("Observation", """
                        {"resourceType": "Observation", "status": "final",
                         "meta": {"security": [{
                           "system": "http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "code": "N"}]},
                         "code": {"coding": [{
                           "system": "%s/CodeSystem/observation-kind", "code": "immigration-support"}]},
                         "subject": {"reference": "%s"}}
                        """.formatted(ROOT, child)), "immigration-restricted");
        assertThat(situations(council, child)).isOne();
        assertThat(situations(school, child)).isZero();
    }

    private static long situations(FhirClient caller, String child) {
        return found(caller, "Observation", "patient", child, "code", "immigration-support")
                .count();
    }

    @Test
    void a_challenged_decision_goes_up_by_three_stages_and_is_settled_by_who_challenged_it() {
        SampleFamily freya = new SampleFamily(server, "family-i");
        freya.tellTo(6);
        String concern = freya.the("Task", REFERRALS, "ECM-C-26-1006");

        refused(
                patch(
                        council,
                        concern,
                        add("/output/-", output("learning", "\"valueString\": \"Nothing.\"")),
                        add("/status", "\"completed\"")),
                "R-04");
        assertThat(stage(escalated(trust, concern))).isEqualTo("stage-2");
        refused(
                patch(trust, concern, add("/extension/0/valueCodeableConcept/coding/0/code", "\"stage-4\"")),
                "concern-stage");
        patch(council, concern, add("/output/-", resolution("decision-upheld"))).expect(200);
        assertThat(stage(escalated(council, concern))).isEqualTo("stage-3");
        patch(council, concern, add("/output/-", resolution("compromise"))).expect(200);
        refused(patch(trust, concern, add("/status", "\"completed\"")), "cypmh-esc-2");
        patch(
                        trust,
                        concern,
                        add(
                                "/output/-",
                                output("learning", "\"valueString\": \"Ask the child before a plan is ended.\"")),
                        add("/status", "\"completed\""))
                .expect(200);

        assertThat(council.get(concern).json().path("status").asText()).isEqualTo("completed");
        assertThat(answers(council.get(concern).json()))
                .containsExactly("decision-upheld", "next-stage", "decision-upheld", "next-stage", "compromise");
    }

    @Test
    void the_concern_of_the_demo_stands_answered_at_stage_three() {
        JsonNode said = expected("family-i").at("/concern/stages");
        JsonNode concern = found(trust, "Task", "identifier", REFERRALS + "|ECM-C-26-1006")
                .findFirst()
                .orElseThrow();

        assertThat(stage(concern)).isEqualTo(said.at("/2/stage").asText());
        assertThat(concern.at("/owner/display")).isEqualTo(said.at("/2/owner"));
        assertThat(answers(concern).stream().filter(answer -> !answer.equals("next-stage")))
                .containsExactlyElementsOf(
                        stream(said).map(stage -> stage.path("answer").asText()).toList());
        assertThat(council.get(concern.at("/for/reference").asText() + "/$shared-care-plan?section=challenges")
                        .expect(200)
                        .text())
                .contains("Nobody has asked her.");
    }

    private static String stage(JsonNode concern) {
        return stream(concern.path("extension"))
                .filter(extension -> extension.path("url").asText().endsWith("/ext-escalation-stage"))
                .map(extension -> code(extension.path("valueCodeableConcept")))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> answers(JsonNode concern) {
        return stream(concern.path("output"))
                .filter(output -> output.has("valueCodeableConcept"))
                .map(output -> code(output.path("valueCodeableConcept")))
                .toList();
    }

    private static JsonNode escalated(FhirClient caller, String concern) {
        return caller.post(
                        concern + "/$escalate",
                        """
                        {"resourceType": "Parameters", "parameter": [
                          {"name": "reason", "valueString": "He came again on Friday."}]}
                        """,
                        "If-Match",
                        caller.get(concern).etag())
                .expect(200)
                .json();
    }

    private static Answer patch(FhirClient caller, String concern, String... operations) {
        return caller.patch(
                concern,
                "[" + String.join(",", operations) + "]",
                "If-Match",
                caller.get(concern).etag());
    }

    private static String add(String path, String value) {
        return "{\"op\": \"add\", \"path\": \"%s\", \"value\": %s}".formatted(path, value);
    }

    private static String output(String type, String value) {
        return """
                {"type": {"coding": [{"system": "%s/CodeSystem/support-output", "code": "%s"}]}, %s}""".formatted(ROOT, type, value);
    }

    private static String resolution(String outcome) {
        return output("resolution", """
                "valueCodeableConcept": {"coding": [{"system": "%s/CodeSystem/escalation-outcome", "code": "%s"}]}""".formatted(ROOT, outcome));
    }

    @Test
    void brothers_and_sisters_are_named_in_each_record_and_told_of_in_none() {
        for (JsonNode said : expected("family-m").path("siblings")) {
            assertThat(parameters(council.get(child(said.path("nhsNumber").asText()) + "/$carers"), "sibling").stream()
                            .map(sibling ->
                                    part(sibling, "person").path("display").asText()))
                    .containsExactlyInAnyOrderElementsOf(texts(said.path("named")));
        }
        String poppy = child(expected("family-m").at("/siblings/0/nhsNumber").asText());
        String jonah = child(expected("family-m").at("/siblings/1/nhsNumber").asText());
        String hurt = found(trust, "Encounter", "identifier", TRUST + "|contact-jonah-1")
                .map(contact -> "Encounter/" + contact.path("id").asText())
                .findFirst()
                .orElseThrow();

        assertThat(trust.get(jonah + "/$chronology?_count=100").expect(200).text())
                .contains(hurt);
        assertThat(trust.get(poppy + "/$chronology?_count=100").expect(200).text())
                .doesNotContain(hurt);
        school.get(poppy).expect(200);
        school.get(jonah).expect(404);
    }

    private String child(String number) {
        return found(council, "Patient", "identifier", "https://fhir.nhs.uk/Id/nhs-number|" + number)
                .map(child -> "Patient/" + child.path("id").asText())
                .findFirst()
                .orElseThrow();
    }
}
