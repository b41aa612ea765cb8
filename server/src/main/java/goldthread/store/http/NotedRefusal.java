package goldthread.store.http;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import java.util.Optional;

/**
 * Why an entry of a batch that only reads was refused. HAPI passes on the sentence of what was thrown there, not the
 * outcome; it is noted here on its way.
 */
public final class NotedRefusal {

    private static final String KEY = NotedRefusal.class.getName();

    private NotedRefusal() {}

    /** Notes what is about to be thrown. */
    public static void note(RequestDetails request, BaseServerResponseException refusal) {
        request.getUserData().put(KEY, refusal);
    }

    /** Takes what was noted last. */
    static Optional<BaseServerResponseException> take(RequestDetails request) {
        return Optional.ofNullable(
                (BaseServerResponseException) request.getUserData().remove(KEY));
    }
}
