package goldthread.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** This server as its own client: over the loop-back interface, with the token of whoever is named. */
final class FhirClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String FHIR_JSON = "application/fhir+json";

    private final URI base;
    private final UnaryOperator<String> tokens;
    private final HttpClient http =
            HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build();

    /**
     * A client of a server.
     *
     * @param base the server's FHIR base
     * @param tokens gives a token for a demo identity
     */
    FhirClient(URI base, UnaryOperator<String> tokens) {
        this.base = base;
        this.tokens = tokens;
    }

    /**
     * An answer.
     *
     * @param status of HTTP
     * @param body in JSON
     */
    record Answer(int status, JsonNode body) {}

    /** Sends a bundle to the base. */
    Answer post(String sender, JsonNode bundle) throws IOException {
        return send(
                sender,
                HttpRequest.newBuilder(base)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(bundle))));
    }

    /** Reads below the base, such as {@code /Patient?identifier=…}, encoded. */
    Answer get(String sender, String path) throws IOException {
        return send(sender, HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    private Answer send(String sender, HttpRequest.Builder request) throws IOException {
        HttpRequest complete = request.timeout(PATIENCE)
                .header("Authorization", "Bearer " + tokens.apply(sender))
                .header("Content-Type", FHIR_JSON)
                .header("Accept", FHIR_JSON)
                .build();
        try {
            HttpResponse<byte[]> answer = http.send(complete, HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), JSON.readTree(answer.body()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Stopped while loading the sample families.");
        }
    }
}
