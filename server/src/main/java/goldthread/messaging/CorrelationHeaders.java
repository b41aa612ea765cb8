package goldthread.messaging;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.store.Outcomes;
import goldthread.terminology.Rule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/** The standard's headers by which a sender knows its request again: they go back as they came. */
final class CorrelationHeaders {

    private static final List<String> NAMES = List.of("X-Request-Id", "X-Correlation-Id");
    private static final Pattern UUID = Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");

    private CorrelationHeaders() {}

    /** Those of a request that can go back. */
    static Map<String, String> of(RequestDetails request) {
        Map<String, String> headers = new LinkedHashMap<>();
        NAMES.forEach(name -> {
            String value = request.getHeader(name);
            if (value != null && UUID.matcher(value).matches()) {
                headers.put(name, value);
            }
        });
        return headers;
    }

    /** Requires that those that were sent are what the standard says. */
    static void require(RequestDetails request) {
        Map<String, String> known = of(request);
        for (String name : NAMES) {
            if (request.getHeader(name) != null && !known.containsKey(name)) {
                throw Outcomes.invalid(
                        IssueType.INVALID, Rule.MESSAGE_UNCLEAR.code(), "The header " + name + " is a UUID.", null);
            }
        }
    }
}
