package goldthread.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenCommandTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void the_token_and_nothing_else_is_printed() {
        int exit = run(GateServer.data(), "--as", "camhs-lead", "--port", String.valueOf(GateServer.port()));

        assertThat(exit).isZero();
        assertThat(out()).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+\\R");
        assertThat(err()).isEmpty();
        assertThat(GateServer.send(
                                GateServer.request("/fhir/$caller").header("Authorization", "Bearer " + out().strip()))
                        .body())
                .contains("\"valueString\":\"camhs-lead\"");
    }

    @Test
    void the_port_can_come_from_the_environment_and_options_may_use_an_equals_sign() {
        Map<String, String> environment = Map.of(
                "GOLDTHREAD_DATA", GateServer.data().toString(), "GOLDTHREAD_PORT", String.valueOf(GateServer.port()));

        assertThat(run(environment, "--as=gp")).isZero();
    }

    @Test
    void an_unknown_name_is_answered_with_the_known_ones() {
        int exit = run(GateServer.data(), "--as", "nobody", "--port", String.valueOf(GateServer.port()));

        assertThat(exit).isEqualTo(1);
        assertThat(out()).isEmpty();
        assertThat(err().strip())
                .isEqualTo("The demo knows nobody of the name nobody. It knows: analyst, auditor, camhs-clinician,"
                        + " camhs-lead, camhs-system, designated-teacher, exchange, foster-carer, gp, gp-system, iro,"
                        + " la-system, manager, parent, school-lead, school-lead-other, school-system, social-worker,"
                        + " spa, vcs-worker, virtual-mental-health-lead, virtual-school-head, young-person,"
                        + " youth-justice-worker.");
    }

    @Test
    void a_data_folder_without_keys_is_named(@TempDir Path empty) {
        assertThat(run(empty, "--as", "gp")).isEqualTo(1);
        assertThat(err().strip())
                .isEqualTo("There are no demo keys in " + empty.resolve("demo-keys")
                        + ". Start the demo with ./goldthread demo, or set GOLDTHREAD_DATA to its data folder.");
    }

    @Test
    void a_port_where_nobody_listens_is_explained() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }

        assertThat(run(GateServer.data(), "--as", "gp", "--port", String.valueOf(free)))
                .isEqualTo(1);
        assertThat(err().strip())
                .isEqualTo("Nothing answers there. Is the demo running? Start it with ./goldthread demo, and name its"
                        + " port with --port if it isn't 8080.");
    }

    @Test
    void the_key_of_another_start_is_refused_and_explained(@TempDir Path stale) throws IOException {
        Files.createDirectory(stale.resolve("demo-keys"));
        Files.copy(TokenCommand.keyFile(GateServer.data(), "gp"), TokenCommand.keyFile(stale, "auditor"));

        assertThat(run(stale, "--as", "auditor", "--port", String.valueOf(GateServer.port())))
                .isEqualTo(1);
        assertThat(out()).isEmpty();
        assertThat(err().strip())
                .isEqualTo(
                        "The server on port " + GateServer.port() + " gave no token (status 401). Its keys are new at"
                                + " each start: is it the one whose data folder is " + stale
                                + ", and is its demo issuer on?");
    }

    @Test
    void a_key_file_that_holds_no_key_is_explained(@TempDir Path broken) throws IOException {
        Files.createDirectory(broken.resolve("demo-keys"));
        Files.writeString(TokenCommand.keyFile(broken, "gp"), "{}");

        assertThat(run(broken, "--as", "gp")).isEqualTo(1);
        assertThat(err()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "''; Say as whom.",
                "--port 8080; Say as whom.",
                "--as; '--as' isn't understood here.",
                "gp; 'gp' isn't understood here.",
                "--as gp --verbose; '--verbose' isn't understood here.",
                "--as ../gp; An identity's name has lower-case letters and hyphens.",
                "--as GP; An identity's name has lower-case letters and hyphens.",
                "--as gp --port http; A port is a number from 1 to 65535.",
                "--as gp --port 0; A port is a number from 1 to 65535."
            },
            quoteCharacter = '`')
    void a_wrong_command_line_is_explained(String line, String sentence) {
        String words = line.replace("''", "").strip();
        String[] args = words.isEmpty() ? new String[0] : words.split(" ", -1);

        assertThat(run(GateServer.data(), args)).isEqualTo(2);
        assertThat(out()).isEmpty();
        assertThat(err().strip()).isEqualTo(sentence + " Usage: ./goldthread token --as NAME [--port 8080]");
    }

    private int run(Path data, String... args) {
        return run(Map.of("GOLDTHREAD_DATA", data.toString()), args);
    }

    private int run(Map<String, String> environment, String... args) {
        return TokenCommand.run(
                args,
                environment,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
