package goldthread.tests.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** The bearer token, fetched by a shell command and fetched anew in the background long before it expires. */
final class Tokens implements AutoCloseable {
    /** How long a token is kept that doesn't say when it expires. */
    private static final Duration UNSTATED = Duration.ofMinutes(1);

    private static final Duration LEAST_PAUSE = Duration.ofSeconds(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String command;
    private final Thread renewal = new Thread(this::renew, "token");
    private volatile String current;

    /**
     * Fetches the first token.
     *
     * @param command prints a token, and only that, on standard output
     * @throws UncheckedIOException when it fails
     */
    Tokens(String command) throws InterruptedException {
        this.command = command;
        this.current = fetch(command);
        renewal.setDaemon(true);
        renewal.start();
    }

    String current() {
        return current;
    }

    @Override
    public void close() {
        renewal.interrupt();
    }

    /**
     * When a token has to be replaced: half-way to its expiry, as its {@code exp} says.
     *
     * @return how long it can still be used without worry
     */
    static Duration pause(String token, Instant now) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return UNSTATED;
        }
        try {
            long expires = JSON.readTree(Base64.getUrlDecoder().decode(parts[1]))
                    .path("exp")
                    .asLong(0);
            if (expires == 0) {
                return UNSTATED;
            }
            Duration half =
                    Duration.between(now, Instant.ofEpochSecond(expires)).dividedBy(2);
            return half.compareTo(LEAST_PAUSE) < 0 ? LEAST_PAUSE : half;
        } catch (IOException | IllegalArgumentException notJson) {
            return UNSTATED;
        }
    }

    private void renew() {
        try {
            while (true) {
                Thread.sleep(pause(current, Instant.now()).toMillis());
                fetchAgain();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void fetchAgain() throws InterruptedException {
        try {
            current = fetch(command);
        } catch (UncheckedIOException e) {
            System.err.println("No new token, the old one is used on: " + e.getMessage());
        }
    }

    private static String fetch(String command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder("sh", "-c", command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String token = new String(process.getInputStream().readAllBytes(), UTF_8).trim();
            int exit = process.waitFor();
            if (exit != 0 || token.isEmpty()) {
                throw new IOException("The token command gave no token and ended with " + exit + ": " + command);
            }
            return token;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
