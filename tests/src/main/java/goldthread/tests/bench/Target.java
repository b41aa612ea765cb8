package goldthread.tests.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/**
 * The server under test.
 *
 * @param base the FHIR base URL, without a slash at its end
 * @param flavour which server it is
 * @param tokens the bearer token that each request carries; empty when the server asks for none
 */
record Target(String base, Flavour flavour, Optional<Tokens> tokens) {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * Refuses any address that isn't this machine's own.
     *
     * @throws IllegalArgumentException when the host is another one, or unknown
     */
    static void requireLoopback(URI uri) {
        String host = uri.getHost();
        if (host == null) {
            throw new IllegalArgumentException("No host in " + uri);
        }
        try {
            for (InetAddress address : InetAddress.getAllByName(host)) {
                if (!address.isLoopbackAddress()) {
                    throw new IllegalArgumentException(
                            host + " is not this machine: the benchmark sends load to the loopback only");
                }
            }
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("Unknown host " + host, e);
        }
    }

    /** Sends a GET outside the measurement. */
    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(request(path).GET().build(), BodyHandlers.ofString());
    }

    /** Sends a POST outside the measurement. */
    HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        HttpRequest request = request(path)
                .header("Content-Type", "application/fhir+json")
                .POST(BodyPublishers.ofString(json))
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofMinutes(2))
                .header("Accept", "application/fhir+json");
        tokens.ifPresent(bearer -> request.header("Authorization", "Bearer " + bearer.current()));
        return request;
    }
}
