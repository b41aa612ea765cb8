package goldthread.tests.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The packaged server as a child process, with a database, a data folder, a port and a log of its own, and the demo's
 * token issuer. One is shared by all tests of a JVM; a test that needs to kill or restart starts one for itself.
 */
public final class TestServer implements AutoCloseable {
    private static final Duration UNTIL_READY = Duration.ofMinutes(8);
    private static final Duration UNTIL_STOPPED = Duration.ofSeconds(45);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private static @Nullable TestServer shared;

    private final TestDatabase database;
    private final Path folder;
    private final int port;
    private final Tokens tokens;
    private @Nullable Process process;

    private TestServer(TestDatabase database, Path folder, int port) {
        this.database = database;
        this.folder = folder;
        this.port = port;
        this.tokens = new Tokens(port, data());
    }

    /** The server that all tests of this JVM share, with the sample families; started when it is first asked for. */
    public static synchronized TestServer shared() {
        if (shared == null) {
            String running = System.getProperty("goldthread.tests.running", "");
            shared = running.isBlank()
                    ? start(
                            TestDatabase.fresh(),
                            Map.of(
                                    "GOLDTHREAD_SAMPLES",
                                    "true",
                                    "GOLDTHREAD_VOICE_LOOK_EVERY",
                                    "PT1S",
                                    "GOLDTHREAD_REFERRAL_SWEEP_EVERY",
                                    "PT1S",
                                    "GOLDTHREAD_SUBSCRIPTION_LOCAL",
                                    "true",
                                    "GOLDTHREAD_SUBSCRIPTION_ENDPOINTS",
                                    "*.example.org"))
                    : attached(running);
        }
        return shared;
    }

    /**
     * Starts a server and waits until it is ready.
     *
     * @param settings environment variables beside those that every server here has
     */
    public static TestServer start(TestDatabase database, Map<String, String> settings) {
        TestServer server = new TestServer(database, newFolder(), freePort());
        Runtime.getRuntime().addShutdownHook(new Thread(server::endWithTheTests, "end-the-server"));
        server.restart(settings);
        return server;
    }

    /** Uses a server that a developer left running, named as {@code port:data folder}; its log isn't ours to read. */
    private static TestServer attached(String running) {
        int colon = running.indexOf(':');
        Path data = Path.of(running.substring(colon + 1));
        return new TestServer(
                TestDatabase.fresh(), data.toAbsolutePath().getParent(), Integer.parseInt(running.substring(0, colon)));
    }

    /** Starts the server again on the same database, port and folder, after it was killed or stopped. */
    public void restart(Map<String, String> furtherSettings) {
        tokens.forget();
        database.prepare(data());
        try {
            process = launch("serve", furtherSettings);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        awaitReadiness();
    }

    /** Runs another command of the program on this server's database while the server is stopped, to its end. */
    public void run(String word) {
        try {
            Process command = launch(word, Map.of());
            if (!end(command, UNTIL_READY) || command.exitValue() != 0) {
                throw new IllegalStateException("The command " + word + " failed:\n" + logTail());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Process launch(String word, Map<String, String> furtherSettings) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(word))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("GOLDTHREAD_"));
        builder.environment()
                .putAll(Map.of(
                        "GOLDTHREAD_PORT", Integer.toString(port),
                        "GOLDTHREAD_DATA", data().toString(),
                        "GOLDTHREAD_AUTH_DEMO_ISSUER", "true"));
        builder.environment().putAll(database.settings());
        builder.environment().putAll(furtherSettings);
        return builder.start();
    }

    private static List<String> command(String word) {
        Path jar = Path.of(System.getProperty("goldthread.jar", "target/server/goldthread.jar"));
        if (!Files.isRegularFile(jar)) {
            throw new IllegalStateException("There is no server at " + jar.toAbsolutePath()
                    + ": `mvn -pl server,tests -am verify` packages and unpacks it.");
        }
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return List.of(
                java.toString(),
                "-Xmx900m",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=240m",
                "-jar",
                jar.toAbsolutePath().toString(),
                word);
    }

    private void awaitReadiness() {
        Instant end = Instant.now().plus(UNTIL_READY);
        while (!isReady()) {
            if (!running().isAlive()) {
                throw new IllegalStateException("The server ended while it started:\n" + logTail());
            }
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("The server isn't ready after " + UNTIL_READY + ":\n" + logTail());
            }
            pause();
        }
    }

    /** Whether the server says that it is ready. */
    public boolean isReady() {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** A client with the tokens of one of the demo's identities, such as {@code gp-system}. */
    public FhirClient as(String identity) {
        return new FhirClient(base(), () -> tokens.of(identity));
    }

    /** What this identity of the demo shows the token endpoint to get a token; good once. */
    public String assertion(String identity) {
        return tokens.assertion(identity);
    }

    /** A client that sends no token. */
    public FhirClient asNobody() {
        return new FhirClient(base(), () -> "");
    }

    /** Where FHIR begins, without a slash at the end. */
    public URI base() {
        return URI.create("http://localhost:" + port + "/fhir");
    }

    /** The port on this machine. */
    public int port() {
        return port;
    }

    /** The database that this server has for itself. */
    public TestDatabase database() {
        return database;
    }

    /** What the server keeps beside the database: the demo's keys, and with H2 the database too. */
    public Path data() {
        return folder.resolve("data");
    }

    /** What the server printed. */
    Path log() {
        return folder.resolve("server.log");
    }

    /** Ends the process at once, as a power cut of the machine would ({@code kill -9}). */
    public void kill() {
        if (!end(running().destroyForcibly(), UNTIL_STOPPED)) {
            throw new IllegalStateException("The server can't be killed");
        }
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            process.destroy();
            if (!end(process, UNTIL_STOPPED)) {
                end(process.destroyForcibly(), UNTIL_STOPPED);
            }
        }
    }

    private void endWithTheTests() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    private static boolean end(Process process, Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException("This server was not started by the tests");
        }
        return process;
    }

    private String logTail() {
        return ServerLog.tail(log(), 0);
    }

    private static Path newFolder() {
        try {
            Path servers = Path.of("target", "servers");
            Files.createDirectories(servers);
            return Files.createTempDirectory(servers, TestDatabase.isPostgres() ? "postgresql-" : "h2-")
                    .toAbsolutePath();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
