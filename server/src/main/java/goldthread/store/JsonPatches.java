package goldthread.store;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import com.fasterxml.jackson.databind.JsonNode;
import com.github.fge.jsonpatch.JsonPatchException;
import com.github.fge.jsonpatch.JsonPatchFactory;
import com.github.fge.jsonpatch.StandardJsonPatchFactory;
import java.io.IOException;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

/**
 * JSON Patch for versions that HAPI doesn't keep. It is carried out on the JSON as it was sent, so that what the patch
 * leaves alone stays as it was to the last digit; what is refused is refused in the words of every other patch.
 */
@Component
public class JsonPatches {

    private static final JsonPatchFactory PATCHES = StandardJsonPatchFactory.create();

    private final FhirContext fhir;

    JsonPatches(FhirContext fhir) {
        this.fhir = fhir;
    }

    /**
     * What a patch makes of a resource's JSON.
     *
     * @throws BaseServerResponseException 400 when it is no patch, or none that fits this resource
     */
    public JsonNode apply(JsonNode before, String patch) {
        try {
            return PATCHES.fromJson(ResourceJson.of(patch)).apply(before);
        } catch (IOException | JsonPatchException | IllegalStateException unfit) {
            throw invalid();
        }
    }

    /**
     * The resource that a patch has made, read strictly.
     *
     * @throws BaseServerResponseException 400 when it is no such resource any more
     */
    public <R extends Resource> R read(Class<R> type, JsonNode after) {
        IParser strict = fhir.newJsonParser();
        strict.setParserErrorHandler(new StrictErrorHandler());
        try {
            return strict.parseResource(type, after.toString());
        } catch (DataFormatException unreadable) {
            throw refusal(String.valueOf(unreadable.getMessage()));
        }
    }

    /** What HAPI says of a patch, in our words; ours stay as they are. */
    public static BaseServerResponseException refusal(InvalidRequestException refused) {
        return Outcomes.isOurs(refused) ? refused : refusal(String.valueOf(refused.getMessage()));
    }

    private static BaseServerResponseException refusal(String why) {
        return why.contains("Unknown element")
                ? Outcomes.invalid(
                        IssueType.STRUCTURE,
                        "unknown-element",
                        "The patch would add an element that FHIR R4 doesn't know there.",
                        null)
                : invalid();
    }

    private static BaseServerResponseException invalid() {
        return Outcomes.invalid(
                IssueType.PROCESSING,
                "patch-invalid",
                "The patch can't be applied to the version that you named; read that and make the patch for it.",
                null);
    }
}
