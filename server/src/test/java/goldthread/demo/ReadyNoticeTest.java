package goldthread.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadyNoticeTest {

    private Listener server;

    @BeforeEach
    void listen() throws IOException {
        server = new Listener();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String printed(int port) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ReadyNotice(port, server.client(), new PrintStream(bytes, true, StandardCharsets.UTF_8)).print();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void it_says_once_where_the_server_is_and_then_what_to_try() throws IOException {
        server.answerSearchesWith("""
            {"resourceType": "Bundle", "entry": [{"resource": {"resourceType": "Patient", "id": "p-1"}}]}\
            """);

        assertThat(printed(8080)).isEqualToNormalizingNewlines("""
            Goldthread is ready: http://localhost:8080

            A token of Larkfield Surgery's GP, good for five minutes:
              TOKEN=$(./goldthread token --as gp)
            Who is around Ivy:
              curl -H "Authorization: Bearer $TOKEN" 'http://localhost:8080/fhir/Patient/p-1/$membership'
            Ivy's shared plan:
              curl -H "Authorization: Bearer $TOKEN" 'http://localhost:8080/fhir/Patient/p-1/$shared-care-plan'
            """);
    }

    @Test
    void on_another_port_the_token_is_asked_for_there() throws IOException {
        assertThat(printed(8181)).contains("./goldthread token --as gp --port 8181");
    }

    @Test
    void without_the_sample_families_it_sends_nobody_to_ivy() throws IOException {
        assertThat(printed(8080)).contains("Goldthread is ready").doesNotContain("Ivy");
    }

    @Test
    void ivy_is_the_child_of_family_a() {
        assertThat(Entry.in("family-a").stream()
                        .filter(entry -> entry.isA("Patient"))
                        .map(entry -> entry.resource().at("/identifier/0/value").asText()))
                .isNotEmpty()
                .containsOnly(ReadyNotice.NHS_NUMBER);
    }
}
