package goldthread.idempotency;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A request that has its key to itself: it is carried out, and whoever sends the same meanwhile waits for its answer. */
final class Turn {

    private static final String ATTRIBUTE = Turn.class.getName();

    private final KeyedRequest request;
    private final String fence;
    private final Set<String> stored = new LinkedHashSet<>();

    /**
     * A turn that has just begun.
     *
     * @param fence tells it from the turn that may begin when this one takes too long
     */
    Turn(KeyedRequest request, String fence) {
        this.request = request;
        this.fence = fence;
    }

    KeyedRequest request() {
        return request;
    }

    String fence() {
        return fence;
    }

    /** Notes versions that are committed. */
    void stored(Collection<String> versions) {
        stored.addAll(versions);
    }

    /** The versions that this request has stored for good: {@code Type/id/_history/version}. */
    Set<String> stored() {
        return stored;
    }

    void begin(RequestDetails details) {
        details.getUserData().put(ATTRIBUTE, this);
    }

    /** Whose turn a request is; empty when it came without a key. */
    static Optional<Turn> of(@Nullable RequestDetails details) {
        return details != null && details.getUserData().get(ATTRIBUTE) instanceof Turn turn
                ? Optional.of(turn)
                : Optional.empty();
    }
}
