package goldthread.tests.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Waits until a server on this machine is ready. */
@Command(
        name = "await",
        description = "Waits until a server is ready: 0 when it is, 1 when its process has ended.",
        mixinStandardHelpOptions = true)
final class AwaitCommand implements Callable<Integer> {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final int OK = 200;

    @Option(names = "--ready", required = true, description = "The address that answers 200 when it is ready.")
    private URI ready = URI.create("http://127.0.0.1:8080/actuator/health/readiness");

    @Option(names = "--pid", required = true, description = "The process of the server.")
    private long pid;

    @Override
    public Integer call() throws InterruptedException {
        Target.requireLoopback(ready);
        HttpClient client = HttpClient.newHttpClient();
        while (ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false)) {
            if (isReady(client)) {
                return 0;
            }
            Thread.sleep(LOOK_EVERY.toMillis());
        }
        return 1;
    }

    private boolean isReady(HttpClient client) throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(ready).timeout(Duration.ofSeconds(30)).build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException notYet) {
            return false;
        }
    }
}
