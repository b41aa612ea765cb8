package goldthread.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SampleLoaderTest {

    private Listener server;

    @BeforeEach
    void listen() throws IOException {
        server = new Listener();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void every_message_is_sent_in_order_with_its_senders_own_token() throws IOException {
        new SampleLoader(server.client()).load();

        List<String> senders = Stream.concat(Stream.of(SampleFiles.DIRECTORY), SampleFiles.FAMILIES.stream())
                .flatMap(folder -> SampleFiles.in(folder).stream())
                .map(sample -> "Bearer token-of-" + sample.sender())
                .toList();
        assertThat(server.heard).extracting(Listener.Heard::authorization).containsExactlyElementsOf(senders);
    }

    @Test
    void no_placeholder_goes_over_the_wire() throws IOException {
        new SampleLoader(server.client()).load();

        assertThat(server.heard)
                .allSatisfy(message -> assertThat(message.bundle().toString()).doesNotContain("{{"));
    }

    @Test
    void every_update_says_which_version_it_changes() throws IOException {
        new SampleLoader(server.client()).load();

        List<JsonNode> updates = server.heard.stream()
                .flatMap(message -> Entry.stream(message.bundle().path("entry")))
                .filter(entry -> entry.at("/request/method").asText().equals("PUT"))
                .toList();
        assertThat(updates).hasSizeGreaterThan(30).allSatisfy(update -> {
            assertThat(update.at("/request/ifMatch").asText()).matches("W/\"[0-9]+\"");
            assertThat(update.at("/request/url").asText())
                    .isEqualTo(update.at("/resource/resourceType").asText() + "/"
                            + update.at("/resource/id").asText());
        });
    }

    @Test
    void a_refused_message_ends_the_loading_with_the_servers_sentences() {
        server.refuseFrom(7, """
            {"resourceType": "OperationOutcome", "issue": [
              {"severity": "error", "code": "invariant", "diagnostics": "The referral gives no reason.",\
             "expression": ["Bundle.entry[4].resource"]},
              {"severity": "error", "code": "value", "diagnostics": "It is not a date."}]}\
            """);

        assertThatThrownBy(() -> new SampleLoader(server.client()).load())
                .isInstanceOf(SamplesRefused.class)
                .hasMessage("The sample family-a/01-gp-system.json was refused with status 422:\n"
                        + "The referral gives no reason. (Bundle.entry[4].resource)\n"
                        + "It is not a date.\n"
                        + "The sample families are incomplete now: empty the demo's data folder before the next"
                        + " start.");
        assertThat(server.heard).hasSize(7);
    }
}
