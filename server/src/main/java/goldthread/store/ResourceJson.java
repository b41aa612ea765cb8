package goldthread.store;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.hl7.fhir.instance.model.api.IBaseResource;

/** The JSON of a resource that didn't come as JSON: out of XML, out of a patch, or made by the server. */
public final class ResourceJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private ResourceJson() {}

    /** The resource as a tree; numbers keep their digits. */
    public static JsonNode of(FhirContext fhir, IBaseResource resource) {
        return of(fhir.newJsonParser().encodeResourceToString(resource));
    }

    /** JSON that the server has written, as a tree; numbers keep their digits. */
    public static JsonNode of(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether two say the same, in whatever order their members stand; numbers are told apart by their digits. */
    public static boolean saysTheSame(JsonNode one, JsonNode other) {
        return one.equals((left, right) -> left.equals(right) && left.asText().equals(right.asText()) ? 0 : 1, other);
    }
}
