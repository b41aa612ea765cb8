package goldthread.store;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.servlet.ServletSubRequestDetails;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/**
 * What an operation answers that is no resource: rows, a file of many resources, or nothing but a status. The operation
 * returns some resource all the same, which isn't sent; the audit sees both.
 *
 * @param status of HTTP
 * @param type media type of the body
 * @param headers by name
 * @param body the text; empty for none
 */
public record RawAnswer(int status, String type, Map<String, String> headers, String body) {

    private static final String KEY = RawAnswer.class.getName();

    /** Copies the headers. */
    public RawAnswer {
        headers = Map.copyOf(headers);
    }

    /**
     * Requires that a request comes by itself: the answer of an entry stands within that of its batch.
     *
     * @throws ca.uhn.fhir.rest.server.exceptions.InvalidRequestException 400 when it is the entry of a batch
     */
    public static void requireAlone(RequestDetails request) {
        if (request instanceof ServletSubRequestDetails) {
            throw Outcomes.invalid(
                    IssueType.NOTSUPPORTED,
                    "not-supported",
                    "This is answered with a file or a status, which can't stand in a batch: ask for it by itself.",
                    null);
        }
    }

    /** Makes this the answer of a request. */
    public void set(RequestDetails request) {
        request.getUserData().put(KEY, this);
    }

    /** The answer of a request, when it is none of FHIR's. */
    public static Optional<RawAnswer> of(RequestDetails request) {
        return request.getUserData().get(KEY) instanceof RawAnswer answer ? Optional.of(answer) : Optional.empty();
    }
}
