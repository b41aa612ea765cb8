package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Answer;
import goldthread.tests.support.DocumentedRequest;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestServer;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Parameters;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every {@code curl} command of the README and of the pages in {@code docs/api} does what its page shows. The commands
 * of a page run in their order, on a child, a team and an agency made for that page; a reference to a resource whose id
 * is written out stands for one of that type. A command under {@code <!-- not executed: why -->} is left out.
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
        List<DocumentedRequest> requests = DocumentedRequest.in(Files.readString(root().resolve(page)));
        assertThat(requests).as("commands on " + page).isNotEmpty();
        prepare();

        for (DocumentedRequest request : requests) {
            Answer answer = send(request);
            assertThat(answer.status())
                    .as("%s on %s answered %s", request.command(), page, answer.text())
                    .isEqualTo(request.status());
        }
    }

    /** A child with two scores, around whom CAMHS has made a team. */
    private void prepare() {
        FhirClient camhs = server.as("camhs-system");
        String number = TestData.nhsNumber();
        String child = camhs.created(TestData.child(number));
        String clinic = "Organization/" + camhs.created(TestData.organisation());
        String lead = "Practitioner/" + camhs.created(TestData.practitioner("Brandt"));
        camhs.created(TestData.score("Patient/" + child, "2026-03-01", 12));
        camhs.created(TestData.score("Patient/" + child, "2026-03-08", 10));
        variables.put("CHILD", child);
        variables.put("TEAM", camhs.created(TestData.team("Patient/" + child, lead, clinic)));
        variables.put("BASE", EXAMPLE_BASE + "/fhir");
        variables.put("TOKEN", camhs.token());
        variables.put("TOKEN_OF_THE_COUNCIL", server.as("la-system").token());
        variables.put("TOKEN_OF_THE_AUDITOR", server.as("auditor").token());
        variables.put("ASSERTION", server.assertion("gp-system"));
        variables.put("NEXT", next(camhs.get("Patient/" + child + "/$chronology?_count=1")));
        variables.put("NEXT_DISCLOSURES", next(camhs.get("Patient/" + child + "/$disclosures?_count=1")));
        standIns.put("<NHS number>", number);
        standIns.put("<id>", child);
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

    private static String encoded(String pair) {
        int equals = pair.indexOf('=');
        return pair.substring(0, equals + 1) + URLEncoder.encode(pair.substring(equals + 1), StandardCharsets.UTF_8);
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
                .replaceAll(reference -> madeFor.computeIfAbsent(reference.group(), this::made));
    }

    private String made(String reference) {
        FhirClient client = server.as("camhs-system");
        return reference.startsWith("Practitioner/")
                ? "Practitioner/" + client.created(TestData.practitioner("Marsh"))
                : "Organization/" + client.created(TestData.organisation());
    }
}
