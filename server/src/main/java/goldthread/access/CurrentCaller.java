package goldthread.access;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/**
 * The door through which every room learns who is calling. It answers only with a caller whose token was verified for
 * this very request, or whom the server itself set for its own work; a batch entry has the caller of its batch, on
 * whichever thread it runs.
 */
public final class CurrentCaller {

    private static final String ATTRIBUTE = CurrentCaller.class.getName();

    private CurrentCaller() {}

    /** The caller of a FHIR request; empty on the open paths (metadata) and for the server's own work. */
    public static Optional<Caller> find(RequestDetails request) {
        Object own = request.getUserData().get(ATTRIBUTE);
        if (own instanceof Caller caller) {
            return Optional.of(caller);
        }
        return request instanceof ServletRequestDetails http && http.getServletRequest() != null
                ? find(http.getServletRequest())
                : Optional.empty();
    }

    /** The caller of an HTTP request; empty on the open paths. */
    public static Optional<Caller> find(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(ATTRIBUTE)).map(Caller.class::cast);
    }

    /** The caller of an authentication that this room made; empty for any other and for none. */
    public static Optional<Caller> find(@Nullable Authentication authentication) {
        return authentication instanceof CallerAuthentication ours
                ? Optional.of(ours.getPrincipal())
                : Optional.empty();
    }

    /**
     * The caller of a FHIR request that can't have come here without one.
     *
     * @throws IllegalStateException when there is none: a fault of the server, not of the client
     */
    public static Caller of(RequestDetails request) {
        return find(request).orElseThrow(CurrentCaller::nobody);
    }

    /**
     * The caller of an HTTP request that can't have come here without one.
     *
     * @throws IllegalStateException when there is none: a fault of the server, not of the client
     */
    public static Caller of(HttpServletRequest request) {
        return find(request).orElseThrow(CurrentCaller::nobody);
    }

    /** Lets the server's own work (the sample loader) act as this caller for a request that came by no wire. */
    public static void set(RequestDetails ownWork, Caller caller) {
        ownWork.getUserData().put(ATTRIBUTE, caller);
    }

    static void set(HttpServletRequest request, Caller caller) {
        request.setAttribute(ATTRIBUTE, caller);
    }

    private static IllegalStateException nobody() {
        return new IllegalStateException("A request without a caller has come past the gate.");
    }
}
