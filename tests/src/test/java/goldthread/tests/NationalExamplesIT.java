package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Agencies;
import goldthread.tests.support.Answer;
import goldthread.tests.support.Canonical;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.Issue;
import goldthread.tests.support.NationalMessage;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Examples that national programmes publish, sent as an integration engine would pass them on. They aren't ours to
 * ship: {@code GOLDTHREAD_NATIONAL} names the folder in which they lie with a {@code MANIFEST.tsv} that says of each
 * what is to become of it. Without the variable this test reports itself as not run.
 */
@AgainstTheServer
final class NationalExamplesIT {
    private static final int EXPECTED = 7;

    private final FhirClient exchange;
    private final FhirClient practice;
    private final FhirClient trust;

    NationalExamplesIT(TestServer server) {
        this.exchange = server.as("exchange");
        this.practice = server.as("gp-system");
        this.trust = server.as("camhs-system");
    }

    private static Optional<Path> folder() {
        return Optional.ofNullable(System.getenv("GOLDTHREAD_NATIONAL"))
                .filter(path -> !path.isBlank())
                .map(Path::of);
    }

    @TestFactory
    Stream<DynamicTest> every_example_does_what_its_row_says() throws IOException {
        assumeTrue(
                folder().isPresent(), "GOLDTHREAD_NATIONAL names no folder with national examples, so none was sent");
        List<String[]> rows = Files.readAllLines(folder().orElseThrow().resolve("MANIFEST.tsv")).stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> line.split("\t", -1))
                .toList();
        assertThat(rows).isNotEmpty();
        return rows.stream()
                .map(row -> DynamicTest.dynamicTest(
                        row[0] + ": " + row[EXPECTED],
                        () -> send(Files.readString(folder().orElseThrow().resolve(row[0])), row[EXPECTED])));
    }

    private void send(String text, String expected) {
        if (expected.startsWith("REJECT")) {
            String type = "ServiceRequest";
            Answer answer = exchange.post(type, text);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.issues()).isNotEmpty().allSatisfy(issue -> {
                assertThat(issue.severity()).isEqualTo("error");
                assertThat(issue.rule()).isNotBlank();
                assertThat(issue.text()).isNotBlank();
            });
            return;
        }
        JsonNode sent = Answer.json(text);
        String type = sent.path("resourceType").asText();

        Answer answer =
                exchange.post(type, text, "Prefer", "return=OperationOutcome").expect(201);

        if (expected.contains("warnings") && !answer.text().isEmpty()) {
            assertThat(answer.issues()).anyMatch(issue -> issue.severity().equals("warning"));
        }
        JsonNode read = exchange.get(type + "/" + answer.id()).expect(200).json();
        assertThat(Canonical.json(bare(read))).isEqualTo(Canonical.json(bare(sent)));
    }

    private static String message(String name) throws IOException {
        assumeTrue(folder().isPresent(), "GOLDTHREAD_NATIONAL names no folder with national examples");
        return Files.readString(folder().orElseThrow().resolve("barsapi__" + name + "-POST.json"));
    }

    /** A request for validation between organisations that aren't here is refused; between two that are, it is processed. */
    @Test
    void the_request_for_validation_is_processed_for_those_who_are_here() throws IOException {
        String published = message("ValidationRequest");
        assertThat(exchange.post("$process-message", published).expect(422).issues())
                .extracting(Issue::rule, Issue::expression)
                .containsExactly(tuple("message-sender", "Bundle.entry[0].resource.sender"));
        Agencies.TRUST.in(exchange);
        String here = published
                .replace("\"RND\"", "\"Z99901\"")
                .replace("\"RYE\"", "\"ZZ901\"")
                .replace("3478526985", TestData.nhsNumber())
                .replace(
                        "86e3371d-1c15-4862-9552-d9560f8292ba",
                        UUID.randomUUID().toString());

        assertThat(practice.post("$process-message", here).expect(422).issues())
                .extracting(Issue::rule, Issue::expression)
                .containsExactly(tuple("reference-not-found", "Bundle.entry[3].resource.episodeOfCare[0]"));
        Answer answer = exchange.post("$process-message", here);

        assertThat(NationalMessage.stored(answer))
                .extracting(reference -> reference.replaceAll("/.*", ""))
                .containsExactlyInAnyOrder("ServiceRequest", "Task");
        assertThat(answer.bundle()
                        .getEntry()
                        .get(1)
                        .getResource()
                        .getNamedProperty("issue")
                        .getValues())
                .isNotEmpty();
        assertThat(trust.get(NationalMessage.stored(answer, "Task"))
                        .resource(Task.class)
                        .getStatus()
                        .toCode())
                .isEqualTo("requested");
    }

    /** The booking names its sender by no code; named by one, it asks for a slot in a diary, which nobody keeps here. */
    @Test
    void the_booking_is_refused_because_nobody_keeps_a_diary_here() throws IOException {
        String published = message("Booking");
        assertThat(exchange.post("$process-message", published).expect(400).issues())
                .extracting(Issue::rule, Issue::expression)
                .containsExactly(tuple("message-unclear", "Bundle.entry[0].resource.sender"));
        String named = published.replace(
                "\"name\": \"ORIGINAL Sender Organization\"",
                "\"name\": \"ORIGINAL Sender Organization\", \"identifier\": [{\"system\":"
                        + " \"https://fhir.nhs.uk/Id/ods-organization-code\", \"value\": \"Z99901\"}]");

        assertThat(exchange.post("$process-message", named).expect(422).issues())
                .extracting(Issue::rule, Issue::expression)
                .containsExactly(
                        tuple("not-supported", "Bundle.entry[4].resource"),
                        tuple("not-supported", "Bundle.entry[5].resource"));
    }

    /** Without ids, meta and narrative, here and in the entries of a bundle. */
    private static JsonNode bare(JsonNode resource) {
        ObjectNode copy = resource.deepCopy();
        copy.remove(List.of("id", "meta", "text"));
        copy.path("entry").forEach(entry -> {
            if (entry.get("resource") instanceof ObjectNode inner) {
                inner.remove(List.of("id", "meta", "text"));
            }
        });
        return copy;
    }
}
