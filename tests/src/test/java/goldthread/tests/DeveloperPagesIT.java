package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Agencies;
import goldthread.tests.support.Answer;
import goldthread.tests.support.DocumentedRequest;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.Issue;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.OperationDefinition;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages for engineers are open, say what the CapabilityStatement says, and their requests work as they are copied. */
@AgainstTheServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DeveloperPagesIT {
    /** What needs something else to be there first, or a caller of its own: classes of its own try it. */
    private static final List<String> TRIED_ELSEWHERE =
            List.of("break-glass", "SUBSCRIPTION", "$QUESTIONNAIRE", "looked-after-overview", "$handover", "$export");

    private static final Pattern SAMPLE =
            Pattern.compile("<pre class=\"gt-code\"><code>(.*?)</code></pre>", Pattern.DOTALL);
    private static final Set<String> OF_INSTANCES_TOO = Set.of("expand", "validate-code", "translate");
    private static final String OURS = "https://w3id.org/goldthread";

    private final TestServer server;
    private final FhirClient camhs;
    private final FhirClient nobody;

    DeveloperPagesIT(TestServer server) {
        this.server = server;
        this.camhs = server.as("camhs-system");
        this.nobody = server.asNobody();
    }

    private Answer page(String path) {
        return nobody.get("http://localhost:" + server.port() + path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/developers",
                "/developers/types",
                "/developers/profiles",
                "/developers/profiles/cypmh-referral",
                "/developers/profiles/CodeSystem/cypmh-rule",
                "/developers/profiles/OperationDefinition/cypmh-Task-reject"
            })
    void a_page_is_open_strict_and_kept_by_the_browser_alone(String path) {
        Answer page = page(path).expect(200);

        assertThat(page.header("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.header("Cache-Control")).hasValue("max-age=300, private");
        assertThat(page.header("Content-Security-Policy").orElseThrow()).startsWith("default-src 'none'");
        assertThat(page.header("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.header("Set-Cookie")).isEmpty();
        assertThat(page.text()).contains("</html>").doesNotContain("here.invalid", "${");
        assertThat(nobody.get("http://localhost:" + server.port() + path, "If-None-Match", page.etag())
                        .status())
                .isEqualTo(304);
    }

    @Test
    void what_isnt_there_is_not_found_and_nothing_is_written() {
        assertThat(page("/developers/profiles/nonsense").status()).isEqualTo(404);
        assertThat(page("/developers/profiles/Patient/1").status()).isEqualTo(404);
        assertThat(nobody.send("POST", "http://localhost:" + server.port() + "/developers", BodyPublishers.noBody())
                        .status())
                .isIn(401, 403, 404, 405);
    }

    @Test
    void the_page_of_operations_has_every_operation_of_the_statement() {
        String page = page("/developers").text();

        assertThat(operations().stream().map(path -> path.substring(path.indexOf('$'))))
                .allMatch(name -> page.contains("<code>" + name + "</code>"));
    }

    @Test
    void requests_that_read_do_so_as_they_are_copied() {
        Map<String, String> variables = variables();
        List<DocumentedRequest> samples = Stream.of("/developers", "/developers/types")
                .flatMap(path -> samples(page(path).text()))
                .toList();
        assertThat(samples).hasSizeGreaterThan(40);

        for (DocumentedRequest sample : samples) {
            List<String> words = sample.words(variables);
            boolean takesAFile = words.stream().anyMatch(word -> word.startsWith("@"));
            boolean changes = words.contains("-X") || words.stream().anyMatch(word -> word.startsWith("If-Match"));
            boolean elsewhere = TRIED_ELSEWHERE.stream().anyMatch(sample.command()::contains);
            if (!takesAFile && !changes && !elsewhere) {
                Answer answer = send(words);
                assertThat(answer.status())
                        .as(sample.command() + " answered " + answer.text())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void the_open_api_document_has_what_the_statement_has_and_nothing_else() {
        JsonNode paths = page("/developers/openapi.json").expect(200).json().path("paths");
        Set<String> documented = new TreeSet<>();
        Set<String> withOperations = new TreeSet<>();
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            if (path.getKey().contains("$")) {
                withOperations.add(path.getKey());
            } else {
                path.getValue().properties().forEach(method -> documented.add(method.getKey() + " " + path.getKey()));
            }
        }

        assertThat(documented).isEqualTo(interactions());
        assertThat(withOperations).isEqualTo(operations());
    }

    /** That types do what is claimed of them, CapabilityIT shows. */
    @Test
    void no_operation_of_the_open_api_document_is_unknown_to_the_server() {
        Map<String, String> oneOfEach = new HashMap<>();
        operations().forEach(path -> oneOfEach.put(path.replaceAll("^/[A-Za-z]+", ""), path));

        oneOfEach.values().forEach(path -> {
            Answer answer =
                    camhs.post(path.substring(1).replace("{id}", "none-such"), "{\"resourceType\":\"Parameters\"}");
            assertThat(answer.status()).as(path).isIn(200, 400, 403, 404, 422, 428);
            if (answer.status() != 200) {
                assertThat(answer.issues().stream().map(Issue::rule)).as(path).doesNotContain("not-supported");
            }
        });
        camhs.send(
                        "POST",
                        "StructureDefinition/_search",
                        BodyPublishers.ofString("_count=1"),
                        "Content-Type",
                        "application/x-www-form-urlencoded")
                .expect(200);
        server.as("auditor")
                .send(
                        "POST",
                        "AuditEvent/_search",
                        BodyPublishers.ofString("_count=1"),
                        "Content-Type",
                        "application/x-www-form-urlencoded")
                .expect(200);
        assertThat(camhs.post("", "{\"resourceType\":\"Bundle\",\"type\":\"batch\"}")
                        .status())
                .isEqualTo(camhs.post(
                                "http://localhost:" + server.port() + "/fhir/",
                                "{\"resourceType\":\"Bundle\",\"type\":\"batch\"}")
                        .status());
    }

    private CapabilityStatementRestComponent statement() {
        return nobody.get("metadata")
                .expect(200)
                .resource(CapabilityStatement.class)
                .getRestFirstRep();
    }

    private Set<String> interactions() {
        Set<String> all = new TreeSet<>(List.of("get /metadata", "get /.well-known/smart-configuration", "post /"));
        statement()
                .getResource()
                .forEach(type -> type.getInteraction().forEach(interaction -> {
                    String name = "/" + type.getType();
                    switch (interaction.getCode()) {
                        case READ -> all.add("get " + name + "/{id}");
                        case VREAD -> all.add("get " + name + "/{id}/_history/{vid}");
                        case HISTORYINSTANCE -> all.add("get " + name + "/{id}/_history");
                        case CREATE -> all.add("post " + name);
                        case UPDATE -> all.add("put " + name + "/{id}");
                        case PATCH -> all.add("patch " + name + "/{id}");
                        case SEARCHTYPE -> all.addAll(List.of("get " + name, "post " + name + "/_search"));
                        default -> throw new AssertionError(interaction.getCode());
                    }
                }));
        return all;
    }

    private Set<String> operations() {
        Map<String, OperationDefinition> ours = new HashMap<>();
        camhs.search("OperationDefinition", "_count", "100")
                .expect(200)
                .bundle()
                .getEntry()
                .forEach(entry -> ours.put(((OperationDefinition) entry.getResource()).getUrl(), (OperationDefinition)
                        entry.getResource()));
        Set<String> all = new TreeSet<>();
        CapabilityStatementRestComponent rest = statement();
        rest.getOperation().forEach(operation -> all.add("/$" + operation.getName()));
        rest.getResource()
                .forEach(type -> type.getOperation().forEach(operation -> {
                    String name = "/$" + operation.getName();
                    OperationDefinition definition = ours.get(operation.getDefinition());
                    assertThat(definition == null)
                            .isEqualTo(!operation.getDefinition().startsWith(OURS));
                    if (definition == null || definition.getType()) {
                        all.add("/" + type.getType() + name);
                    }
                    if (definition == null
                            ? OF_INSTANCES_TOO.contains(operation.getName())
                            : definition.getInstance()) {
                        all.add("/" + type.getType() + "/{id}" + name);
                    }
                }));
        return all;
    }

    private static Stream<DocumentedRequest> samples(String page) {
        return SAMPLE.matcher(page)
                .results()
                .map(block -> block.group(1)
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&#39;", "'")
                        .replace("&amp;", "&"))
                .flatMap(text -> DocumentedRequest.in("```sh\n" + text + "\n```").stream());
    }

    /** A child in a team with a referral, and what else the samples name. */
    private Map<String, String> variables() {
        String trust = Agencies.TRUST.in(camhs);
        Patient child = TestData.child();
        child.setGeneralPractitioner(List.of(new Reference(Agencies.PRACTICE.in(camhs))));
        String lead = "Practitioner/" + camhs.created(TestData.practitioner("Ferris"));
        Bundle bundle = TestData.transaction(child);
        CareTeam team = TestData.team(TestData.urn(child), lead, trust);
        TestData.create(bundle, team);
        Bundle stored = camhs.bundle(bundle).expect(200).bundle();
        String id = id(stored, 0);
        HealthcareService service = new HealthcareService();
        service.setActive(true).setProvidedBy(new Reference(trust)).setName("Help with worry");
        Map<String, String> variables = new HashMap<>();
        variables.put("CHILD", id);
        variables.put("RECORD", id);
        variables.put("TEAM", id(stored, 1));
        variables.put("ORGANISATION", new IdType(trust).getIdPart());
        variables.put("SERVICE", camhs.created(service));
        variables.put("REFERRAL", camhs.created(TestData.referral("Patient/" + id, trust, trust)));
        variables.put("PERSON", new IdType(lead).getIdPart());
        variables.put("ENCOUNTER", camhs.created(stay("Patient/" + id, trust)));
        variables.put(
                "MEASURE",
                camhs.search("Measure", "url", "https://w3id.org/goldthread/fhir/Measure/moves")
                        .bundle()
                        .getEntryFirstRep()
                        .getResource()
                        .getIdElement()
                        .getIdPart());
        variables.put("APPOINTMENT", camhs.created(meeting("Patient/" + id, lead)));
        Stream.of(
                        "TASK",
                        "EPISODE",
                        "NOTICE",
                        "SUBSCRIPTION",
                        "ALLERGY",
                        "OBSERVATION",
                        "QUESTIONNAIRERESPONSE",
                        "QUESTIONNAIRE",
                        "GROUP",
                        "JOB")
                .forEach(name -> variables.put(name, "none-such"));
        variables.put("BASE", "http://localhost:" + server.port() + "/fhir");
        variables.put("TOKEN", camhs.token());
        return variables;
    }

    private static Encounter stay(String child, String hospital) {
        return TestData.parse(Encounter.class, """
                {"resourceType": "Encounter", "status": "in-progress",
                 "class": {"system": "http://terminology.hl7.org/CodeSystem/v3-ActCode", "code": "IMP"},
                 "subject": {"reference": "%s"}, "period": {"start": "2026-11-02"},
                 "serviceProvider": {"reference": "%s"}}""".formatted(child, hospital));
    }

    private static Appointment meeting(String child, String lead) {
        return TestData.parse(Appointment.class, """
                {"resourceType": "Appointment", "status": "proposed",
                 "serviceType": [{"coding": [{
                   "system": "https://w3id.org/goldthread/fhir/CodeSystem/meeting-type", "code": "core-group"}]}],
                 "participant": [{"actor": {"reference": "%s"}, "status": "accepted"},
                   {"actor": {"reference": "%s"}, "status": "accepted"}]}""".formatted(child, lead));
    }

    private static String id(Bundle stored, int entry) {
        return new IdType(stored.getEntry().get(entry).getResponse().getLocation()).getIdPart();
    }

    private Answer send(List<String> words) {
        List<String> headers = new ArrayList<>();
        String body = "";
        String address = "";
        for (int i = 1; i < words.size(); i++) {
            switch (words.get(i)) {
                case "-H" -> headers.addAll(List.of(words.get(++i).split(": *", 2)));
                case "-d" -> body = words.get(++i);
                default -> address = words.get(i);
            }
        }
        if (!body.isEmpty() && !headers.contains("Content-Type")) {
            headers.addAll(List.of("Content-Type", "application/x-www-form-urlencoded"));
        }
        return nobody.send(
                body.isEmpty() ? "GET" : "POST",
                address,
                BodyPublishers.ofString(body),
                headers.toArray(String[]::new));
    }
}
