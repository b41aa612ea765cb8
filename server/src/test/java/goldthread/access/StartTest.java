package goldthread.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartTest {

    @Test
    void without_an_issuer_nothing_starts() {
        assertThatThrownBy(() -> GateServer.start("server.port=0"))
                .rootCause()
                .hasMessageStartingWith("Nobody could call this server: it trusts no token issuer.");
    }

    @Test
    void the_demo_issuer_needs_a_folder_that_it_can_lock(@TempDir Path data) throws Exception {
        Files.createFile(
                data.resolve("demo-keys"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-rw-rw-")));

        assertThatThrownBy(() -> GateServer.start(
                        "goldthread.auth.demo-issuer=true", "goldthread.data=" + data, "server.port=0"))
                .hasStackTraceContaining("The demo's keys can't be kept for their owner alone in " + data
                        + "/demo-keys. Set GOLDTHREAD_DATA to a folder on a file system with POSIX permissions that"
                        + " this account may write to.");
        assertThat(data.resolve("demo-keys")).isRegularFile();
    }
}
