package goldthread.store.http;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** The JSON that a request carried, as it was read once and strictly; later steps need not read it again. */
public final class RequestBody {

    private static final String KEY = RequestBody.class.getName();

    private RequestBody() {}

    /** Says what the body is from here on, for the steps of one entry of a batch. */
    public static void set(RequestDetails request, JsonNode json) {
        request.getUserData().put(KEY, json);
    }

    /** The request's JSON; empty for XML and for requests without a body. */
    public static Optional<JsonNode> of(RequestDetails request) {
        return Optional.ofNullable((JsonNode) request.getUserData().get(KEY));
    }

    /** The resource of one entry of the bundle that a request carried. */
    public static Optional<JsonNode> resource(RequestDetails request, int entry) {
        return of(request).map(bundle -> bundle.path("entry").path(entry).path("resource"));
    }
}
