package goldthread.sending;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.store.Origin;
import java.util.Optional;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.jspecify.annotations.Nullable;

/**
 * One write of a referral or of a task.
 *
 * @param before the version before; {@code null} for a new resource
 * @param after the version that is stored
 * @param request that stores it
 */
record Change(@Nullable Resource before, Resource after, RequestDetails request) {

    Optional<Sending> sending() {
        return of(after);
    }

    private static Optional<Sending> of(@Nullable Resource resource) {
        return resource instanceof ServiceRequest referral ? Sending.of(referral) : Optional.empty();
    }

    /** Whether by this write somebody asks for something, or for something else than before. */
    boolean asksAnew() {
        return !Origin.of(request).intake()
                && sending()
                        .filter(Sending::isAsking)
                        .filter(sent -> sent.differsFrom(of(before)))
                        .isPresent();
    }

    /** Whether nothing was asked before. */
    boolean isFirst() {
        return of(before).filter(Sending::isAsking).isEmpty();
    }
}
