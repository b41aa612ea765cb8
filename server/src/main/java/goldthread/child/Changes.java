package goldthread.child;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.store.Gate;
import goldthread.store.Outcomes;
import goldthread.store.View;
import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a caller may change, and how much of it they see. */
@Component
class Changes {

    private final Gate gate;

    Changes(Gate gate) {
        this.gate = gate;
    }

    /**
     * Requires that the caller may change all of these, in two SQL statements at most.
     *
     * @param references {@code Type/id}
     */
    void require(Collection<String> references, RequestDetails request) {
        if (!gate.changeable(references, request).containsAll(references)) {
            throw Outcomes.notFound();
        }
    }

    /** Requires it of one, and says how much of it the caller sees. */
    View require(String reference, RequestDetails request) {
        require(Set.of(reference), request);
        return reference.startsWith("Patient/") ? gate.require(reference, request) : View.WHOLE;
    }
}
