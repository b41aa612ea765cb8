package goldthread.web;

import ca.uhn.fhir.context.FhirContext;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.jspecify.annotations.Nullable;

/**
 * What a page asks of the FHIR endpoint.
 *
 * @param method of HTTP
 * @param path below the base, encoded, such as {@code /Patient/1/$shared-care-plan}
 * @param query encoded; {@code null} without one
 * @param headers beside those that every request has
 * @param json the body; empty without one
 */
public record FhirRequest(
        String method, String path, @Nullable String query, Map<String, String> headers, String json) {

    private static final String JSON = "application/fhir+json";
    private static final String ID = "[A-Za-z0-9\\-.]{1,64}";

    /** Copies the headers. */
    public FhirRequest {
        headers = Map.copyOf(headers);
    }

    /**
     * A question.
     *
     * @param path with a {@code {}} for each id
     * @param ids what the page's address names; something that can't be an id is not there
     */
    public static FhirRequest get(String path, String... ids) {
        return new FhirRequest("GET", filled(path, ids), null, Map.of("Accept", JSON), "");
    }

    /** A call of an operation that changes something, or something new. */
    public static FhirRequest post(FhirContext fhir, IBaseResource body, String path, String... ids) {
        return sending("POST", fhir, body, path, ids);
    }

    /** A new version of something. */
    public static FhirRequest put(FhirContext fhir, IBaseResource body, String path, String... ids) {
        return sending("PUT", fhir, body, path, ids);
    }

    /**
     * Some elements of something anew, and nothing of the rest: what stands there and isn't shared with whoever asks stays.
     *
     * @param after the whole as it would be
     * @param elements the names of those that change
     */
    public static FhirRequest patch(
            FhirContext fhir, IBaseResource after, List<String> elements, String path, String... ids) {
        return new FhirRequest(
                "PATCH",
                filled(path, ids),
                null,
                Map.of("Accept", JSON, "Content-Type", "application/json-patch+json"),
                JsonPatch.of(fhir.newJsonParser().encodeResourceToString(after), elements));
    }

    private static FhirRequest sending(
            String method, FhirContext fhir, IBaseResource body, String path, String... ids) {
        return new FhirRequest(
                method,
                filled(path, ids),
                null,
                Map.of("Accept", JSON, "Content-Type", JSON),
                fhir.newJsonParser().encodeResourceToString(body));
    }

    /** The same with one more parameter in its query. */
    public FhirRequest with(String name, String value) {
        String more = encoded(name) + "=" + encoded(value);
        return new FhirRequest(method, path, query == null ? more : query + "&" + more, headers, json);
    }

    /** The same, on condition that nobody has changed the resource since this version. */
    public FhirRequest ifMatch(String etag) {
        return and("If-Match", etag);
    }

    /** The same, with one effect however often it is sent under this key. */
    public FhirRequest under(String key) {
        return and("Idempotency-Key", key);
    }

    /** The same, answered with what the server has to say about it, and without the resource. */
    public FhirRequest tellingWarnings() {
        return and("Prefer", "return=OperationOutcome");
    }

    private FhirRequest and(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new FhirRequest(method, path, query, more, json);
    }

    String pathAndQuery() {
        return query == null ? path : path + "?" + query;
    }

    byte[] body() {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String filled(String path, String... ids) {
        String filled = path;
        for (String id : ids) {
            if (!id.matches(ID)) {
                throw RecordRefusal.notThere();
            }
            filled = filled.replaceFirst("\\{}", id);
        }
        return filled;
    }
}
