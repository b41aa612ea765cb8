package goldthread.access;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a caller does what needs a reason; it stands in the audit.
 *
 * @param code a code of ours, as {@code system|code}
 * @param text the same in words; {@code null} when there are none
 */
public record StatedReason(String code, @Nullable String text) {

    private static final String KEY = StatedReason.class.getName();

    /** The reason of a request, when it has one. */
    public static Optional<StatedReason> of(RequestDetails request) {
        return request.getUserData().get(KEY) instanceof StatedReason reason ? Optional.of(reason) : Optional.empty();
    }

    /** Has it stand in the audit of a request. */
    public void set(RequestDetails request) {
        request.getUserData().put(KEY, this);
    }
}
