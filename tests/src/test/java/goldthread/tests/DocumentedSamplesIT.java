package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Agencies;
import goldthread.tests.support.Answer;
import goldthread.tests.support.DocumentedRequest;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.SignIn;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestServer;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every {@code curl} command of the README and of the pages in {@code docs/api} does what its page shows. The commands
 * of a page run in their order, on a child and a team made for that page, with the tokens that the page gets; a reference
 * to a resource whose id is written out stands for one of that type. A command under {@code <!-- not executed: why -->} is left out.
 */
@AgainstTheServer
final class DocumentedSamplesIT {
    private static final String EXAMPLE_BASE = "http://localhost:8080";
    private static final Pattern WRITTEN_OUT =
            Pattern.compile("(Practitioner|Organization)/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final TestServer server;
    private final Map<String, String> variables = new HashMap<>();
    private final Map<String, String> standIns = new HashMap<>();
    private final Map<String, String> madeFor = new HashMap<>();

    DocumentedSamplesIT(TestServer server) {
        this.server = server;
    }

    static Stream<String> pages() throws IOException {
        Path root = root();
        try (Stream<Path> files = Files.list(root.resolve("docs/api"))) {
            return Stream.concat(Stream.of(root.resolve("README.md")), files.sorted().toList().stream())
                    .filter(file -> file.toString().endsWith(".md"))
                    .map(file -> root.relativize(file).toString())
                    .toList()
                    .stream();
        }
    }

    private static Path root() {
        return Path.of(System.getProperty("goldthread.tests.docs", ".."))
                .toAbsolutePath()
                .normalize();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void each_command_of_a_page_does_what_the_page_shows(String page) throws IOException {
        String text = Files.readString(root().resolve(page));
        List<DocumentedRequest> requests = DocumentedRequest.in(text);
        assertThat(requests).as("commands on " + page).isNotEmpty();
        prepare();
        if (text.contains("$CODE")) {
            variables.put("CODE", new SignIn(server).code("gp", "openid fhirUser user/*.rs"));
        }
        DocumentedRequest.tokens(text)
                .forEach((name, identity) ->
                        variables.put(name, server.as(identity).token()));

        for (DocumentedRequest request : requests) {
            Answer answer = send(request);
            assertThat(answer.status())
                    .as("%s on %s answered %s", request.command(), page, answer.text())
                    .isEqualTo(request.status());
            request.learned().forEach((name, type) -> variables.put(name, id(type, answer)));
            answer.header("Content-Location").ifPresent(this::waitFor);
        }
    }

    /** What is carried out later has its status there: a reader of the page waits for it as it says. */
    private void waitFor(String status) {
        variables.put("JOB", status.substring(status.lastIndexOf('=') + 1));
        FhirClient camhs = server.as("camhs-system");
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> camhs.get(status).status() != 202);
    }

    /** The id of the first resource of this type that an answer names. */
    private static String id(String type, Answer answer) {
        Matcher named = Pattern.compile("\\b" + type + "/([A-Za-z0-9.-]+)")
                .matcher(answer.header("Location").orElse("") + " " + answer.text());
        assertThat(named.find()).as("a " + type + " in " + answer.text()).isTrue();
        return named.group(1);
    }

    /** A child with two scores, registered with the practice; around them a clinician, who leads, and the council. */
    private void prepare() {
        FhirClient camhs = server.as("camhs-system");
        String number = TestData.nhsNumber();
        String council = Agencies.COUNCIL.in(camhs);
        Patient child = TestData.child(number);
        child.setGeneralPractitioner(List.of(new Reference(Agencies.PRACTICE.in(camhs))));
        String lead = "Practitioner/" + camhs.created(TestData.practitioner("Brandt"));
        String worker = "Practitioner/" + camhs.created(TestData.practitioner("Lowe"));
        Bundle bundle = TestData.transaction(child);
        CareTeam team = TestData.team(TestData.urn(child), lead, Agencies.TRUST.in(camhs));
        TestData.join(team, "social-worker", worker, council, "2026-02-01");
        TestData.create(bundle, team);
        Bundle stored = camhs.bundle(bundle).expect(200).bundle();
        String id = id(stored, 0);
        camhs.created(TestData.score("Patient/" + id, "2026-03-01", 12));
        camhs.created(TestData.score("Patient/" + id, "2026-03-08", 10));
        variables.put("CHILD", id);
        variables.put("TEAM", id(stored, 1));
        variables.put("KEY", UUID.randomUUID().toString());
        variables.put("BASE", EXAMPLE_BASE + "/fhir");
        variables.put("TOKEN", camhs.token());
        variables.put("TOKEN_OF_THE_COUNCIL", server.as("la-system").token());
        variables.put("TOKEN_OF_THE_AUDITOR", server.as("auditor").token());
        variables.put("ASSERTION", server.assertion("gp-system"));
        variables.put("NEXT", next(camhs.get("Patient/" + id + "/$chronology?_count=1")));
        variables.put("NEXT_DISCLOSURES", next(camhs.get("Patient/" + id + "/$disclosures?_count=1")));
        standIns.put("<NHS number>", number);
        standIns.put("<new NHS number>", TestData.nhsNumber());
        standIns.put("<id>", id);
    }

    private static String id(Bundle stored, int entry) {
        return new IdType(stored.getEntry().get(entry).getResponse().getLocation()).getIdPart();
    }

    private static String next(Answer answer) {
        return answer.expect(200).resource(Parameters.class).getParameter().stream()
                .filter(parameter -> parameter.getName().equals("next"))
                .map(parameter -> parameter.getValue().primitiveValue())
                .findFirst()
                .orElseThrow();
    }

    private Answer send(DocumentedRequest request) {
        List<String> words = request.words(variables);
        List<String> headers = new ArrayList<>();
        List<String> data = new ArrayList<>();
        String method = "";
        String url = "";
        boolean inTheAddress = false;
        for (int i = 1; i < words.size(); i++) {
            switch (words.get(i)) {
                case "-i", "-s", "-sS", "-f" -> {}
                case "-G" -> inTheAddress = true;
                case "-X" -> method = words.get(++i);
                case "-H" -> headers.addAll(List.of(words.get(++i).split(": *", 2)));
                case "-d", "--data" -> data.add(words.get(++i));
                case "--data-urlencode" -> data.add(encoded(words.get(++i)));
                default -> {
                    assertThat(url).as("one address in " + request.command()).isEmpty();
                    url = words.get(i);
                }
            }
        }
        if (inTheAddress) {
            url += "?" + String.join("&", data);
            data.clear();
        }
        if (!data.isEmpty() && !headers.contains("Content-Type")) {
            headers.addAll(List.of("Content-Type", "application/x-www-form-urlencoded"));
        }
        String verb = !method.isEmpty() ? method : data.isEmpty() ? "GET" : "POST";
        return server.asNobody()
                .send(
                        verb,
                        address(url),
                        BodyPublishers.ofString(filled(String.join("&", data))),
                        headers.toArray(String[]::new));
    }

    private String encoded(String pair) {
        int equals = pair.indexOf('=');
        String value = pair.substring(equals + 1).replace(EXAMPLE_BASE, "http://localhost:" + server.port());
        return pair.substring(0, equals + 1) + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private String address(String url) {
        assertThat(url).startsWith(EXAMPLE_BASE);
        return "http://localhost:" + server.port()
                + filled(url.substring(EXAMPLE_BASE.length()))
                        .replace("|", "%7C")
                        .replace(" ", "%20");
    }

    /** The text with what stands in for placeholders and for ids that are written out. */
    private String filled(String text) {
        String filled = text;
        for (Map.Entry<String, String> standIn : standIns.entrySet()) {
            filled = filled.replace(standIn.getKey(), standIn.getValue());
        }
        return WRITTEN_OUT
                .matcher(filled)
                .replaceAll(reference -> isLearned(reference.group())
                        ? reference.group()
                        : madeFor.computeIfAbsent(reference.group(), this::made));
    }

    private boolean isLearned(String reference) {
        return variables.containsValue(reference.substring(reference.indexOf('/') + 1));
    }

    private String made(String reference) {
        FhirClient client = server.as("camhs-system");
        return reference.startsWith("Practitioner/")
                ? "Practitioner/" + client.created(TestData.practitioner("Marsh"))
                : "Organization/" + client.created(TestData.organisation());
    }
}
