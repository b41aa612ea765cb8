package goldthread.staleness;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.child.PartyKey;
import goldthread.store.Origin;
import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * A resource that a transaction stores.
 *
 * @param before as it was; {@code null} when it is new
 * @param after as it becomes
 * @param request for which it is stored
 */
record Stored(@Nullable Resource before, Resource after, RequestDetails request) {

    /** {@code Type/id}. */
    String reference() {
        return PartyKey.typed(after);
    }

    /** What it tells, known from this moment on. */
    List<Fact> facts(Instant now) {
        return facts(after, now);
    }

    /** What its version before told. */
    List<Fact> factsBefore(Instant now) {
        return before == null ? List.of() : facts(before, now);
    }

    private List<Fact> facts(Resource resource, Instant now) {
        Origin origin = Origin.of(request);
        boolean own = origin.author().equals(Origin.SERVER.author());
        return new Facts(resource, Recorded.now(origin.organisation(), own, now)).all();
    }
}
