package goldthread.tests.support;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;

/** A client that sends exactly what a test says, with a caller's token, and hands back the whole answer. */
public final class FhirClient {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20))
            .build();
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String JSON = "application/fhir+json";

    private final URI base;
    private final Supplier<String> token;

    FhirClient(URI base, Supplier<String> token) {
        this.base = base;
        this.token = token;
    }

    /** The address of a path below the FHIR base, such as {@code Patient/1}. */
    public URI at(String path) {
        return path.startsWith("http") ? URI.create(path) : URI.create(base + (path.isEmpty() ? "" : "/" + path));
    }

    /** The token, as it is sent. */
    public String token() {
        return token.get();
    }

    /** GET of a path whose query is already encoded. */
    public Answer get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    /** The search for a type; names and values in turn, values as they are meant. */
    public Answer search(String type, String... namesAndValues) {
        StringBuilder query = new StringBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            query.append(i == 0 ? '?' : '&')
                    .append(namesAndValues[i])
                    .append('=')
                    .append(URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
        }
        return get(type + query);
    }

    /** POST of JSON. */
    public Answer post(String path, String json, String... headers) {
        return send("POST", path, BodyPublishers.ofString(json), with(headers, "Content-Type", JSON));
    }

    /** POST of bytes; the headers say what they are. */
    public Answer postBytes(String path, byte[] body, String... headers) {
        return send("POST", path, BodyPublishers.ofByteArray(body), headers);
    }

    /** Create. */
    public Answer create(Resource resource, String... headers) {
        return post(resource.fhirType(), text(resource), headers);
    }

    /** Create that must succeed; hands back the id. */
    public String created(Resource resource) {
        return create(resource).expect(201).id();
    }

    /** PUT of JSON. */
    public Answer put(String path, String json, String... headers) {
        return send("PUT", path, BodyPublishers.ofString(json), with(headers, "Content-Type", JSON));
    }

    /** Update of a resource with an id. */
    public Answer update(Resource resource, String ifMatch) {
        return put(resource.fhirType() + "/" + resource.getIdPart(), text(resource), "If-Match", ifMatch);
    }

    /** JSON Patch. */
    public Answer patch(String path, String patch, String... headers) {
        return send(
                "PATCH",
                path,
                BodyPublishers.ofString(patch),
                with(headers, "Content-Type", "application/json-patch+json"));
    }

    /** DELETE. */
    public Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    /** A transaction or batch. */
    public Answer bundle(Bundle bundle, String... headers) {
        return post("", text(bundle), headers);
    }

    /** Any request. */
    public Answer send(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(at(path)).timeout(PATIENCE).method(method, body);
        String bearer = token.get();
        if (!bearer.isEmpty()) {
            request.header("Authorization", "Bearer " + bearer);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            return Answer.of(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(method + " " + path + " got no answer", failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** A resource as JSON. */
    public static String text(Resource resource) {
        return Answer.FHIR.newJsonParser().encodeResourceToString(resource);
    }

    /** What a test sets comes after the default, so that it counts. */
    private static String[] with(String[] headers, String name, String value) {
        String[] all = new String[headers.length + 2];
        all[0] = name;
        all[1] = value;
        System.arraycopy(headers, 0, all, 2, headers.length);
        return all;
    }
}
