package goldthread.tests.support;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome;

/**
 * What the server answered, byte for byte, and what can be read from it.
 *
 * @param status of HTTP
 * @param headers of HTTP
 * @param text the body
 */
public record Answer(int status, HttpHeaders headers, String text) {
    /** R4, strict: an answer with an element that R4 doesn't know fails the test. */
    public static final FhirContext FHIR = strict();

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static FhirContext strict() {
        FhirContext fhir = FhirContext.forR4();
        fhir.setParserErrorHandler(new StrictErrorHandler());
        fhir.getParserOptions().setStripVersionsFromReferences(false);
        return fhir;
    }

    static Answer of(HttpResponse<byte[]> response) {
        return new Answer(
                response.statusCode(), response.headers(), new String(response.body(), StandardCharsets.UTF_8));
    }

    /** The body as JSON, numbers with the digits that were sent. */
    public JsonNode json() {
        return json(text);
    }

    /** Any text as JSON, numbers with the digits that stand there. */
    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException notJson) {
            throw new AssertionError("Not JSON: " + text, notJson);
        }
    }

    /** The body as a resource of this type. */
    public <R extends IBaseResource> R resource(Class<R> type) {
        return text.stripLeading().startsWith("<")
                ? FHIR.newXmlParser().parseResource(type, text)
                : FHIR.newJsonParser().parseResource(type, text);
    }

    /** The body as a Bundle. */
    public Bundle bundle() {
        return resource(Bundle.class);
    }

    /** What the server has to say about a request, in the order in which it says it. */
    public List<Issue> issues() {
        return resource(OperationOutcome.class).getIssue().stream()
                .map(Issue::of)
                .toList();
    }

    /** A header that stands at most once. */
    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** The ETag, which must be there. */
    public String etag() {
        return header("ETag").orElseThrow(() -> new AssertionError("No ETag in " + headers.map()));
    }

    /** The id in the Location, which must be there. */
    public String id() {
        String location = header("Location")
                .orElseThrow(() -> new AssertionError("No Location; status " + status + ", body " + text));
        String[] parts = location.split("/_history/", -1)[0].split("/", -1);
        return parts[parts.length - 1];
    }

    /** Fails with the whole answer unless it has this status. */
    public Answer expect(int expected) {
        if (status != expected) {
            throw new AssertionError("Expected status " + expected + " but the answer was " + status + ": " + text);
        }
        return this;
    }
}
