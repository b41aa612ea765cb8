package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Answer;
import goldthread.tests.support.Canonical;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
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

    NationalExamplesIT(TestServer server) {
        this.exchange = server.as("exchange");
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
