package goldthread.tests.bench;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures how long a server takes to start. */
@Command(
        name = "start",
        description = "Starts a server, waits until it is ready, stops it, and writes start.json.",
        mixinStandardHelpOptions = true)
final class StartCommand implements Callable<Integer> {
    private static final Duration LONGEST = Duration.ofMinutes(10);

    @Option(names = "--ready", required = true, description = "The address that answers 200 when it is ready.")
    private URI ready = URI.create("http://127.0.0.1:8080/fhir/metadata");

    @Option(names = "--out", description = "The folder for start.json.", defaultValue = "bench-results")
    private Path out = Path.of("bench-results");

    @Option(names = "--jar", description = "The runnable file, whose size is told.")
    private @Nullable Path jar;

    @Parameters(arity = "1..*", paramLabel = "COMMAND", description = "The command that becomes the server, after --.")
    private List<String> command = List.of();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Target.requireLoopback(ready);
        if (isReady()) {
            throw new IOException("Something answers at " + ready + " already");
        }
        Files.createDirectories(out);
        File log = out.resolve("start.log").toFile();
        long began = System.nanoTime();
        Process server = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        try {
            awaitReady(server, began);
            double seconds = (System.nanoTime() - began) / 1e9;
            new StartUp(seconds, jar == null ? null : Files.size(jar)).write(out);
            System.out.printf("ready after %.1f s%n", seconds);
        } finally {
            stop(server);
        }
        return 0;
    }

    private void awaitReady(Process server, long began) throws IOException, InterruptedException {
        while (!isReady()) {
            if (!server.isAlive()) {
                throw new IOException("The server ended with " + server.exitValue() + "; see " + out);
            }
            if (System.nanoTime() - began > LONGEST.toNanos()) {
                throw new IOException("The server wasn't ready within " + LONGEST.toMinutes() + " minutes");
            }
            Thread.sleep(50);
        }
    }

    private boolean isReady() throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(ready).timeout(Duration.ofSeconds(30)).build();
        try {
            return HttpClient.newHttpClient()
                            .send(request, BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void stop(Process server) throws InterruptedException {
        server.descendants().forEach(ProcessHandle::destroy);
        server.destroy();
        if (!server.waitFor(60, TimeUnit.SECONDS)) {
            server.destroyForcibly();
        }
    }
}
