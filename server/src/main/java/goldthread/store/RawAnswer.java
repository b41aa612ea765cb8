package goldthread.store;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.servlet.ServletSubRequestDetails;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private static final Set<String> PARTS = Set.of("_elements", "_summary");

    /** Copies the headers. */
    public RawAnswer {
        headers = Map.copyOf(headers);
    }

    /**
     * Requires that a request comes by itself and asks for all that there is: the answer of an entry stands within that of its
     * batch, and what is no resource has no elements to choose from.
     *
     * @throws ca.uhn.fhir.rest.server.exceptions.InvalidRequestException 400 when it is otherwise
     */
    public static void requirePlain(RequestDetails request) {
        boolean part = PARTS.stream().anyMatch(request.getParameters()::containsKey);
        if (part || request instanceof ServletSubRequestDetails) {
            throw Outcomes.invalid(
                    IssueType.NOTSUPPORTED,
                    "not-supported",
                    "This is answered with a file or a status: ask for it outside a batch, without _elements or _summary.",
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
