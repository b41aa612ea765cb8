package goldthread.child;

import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.store.Gate;
import goldthread.store.Origin;
import goldthread.store.Outcomes;
import goldthread.store.Store;
import goldthread.store.StoredResource;
import goldthread.store.View;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

/**
 * What a caller may change, and where the change goes: who knows a child only by what they have sent changes that, and
 * nothing that others see as the child's own entry.
 */
@Component
class Changes {

    private final Gate gate;
    private final SentDemographics sent;
    private final Store store;

    Changes(Gate gate, SentDemographics sent, Store store) {
        this.gate = gate;
        this.sent = sent;
        this.store = store;
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

    /** Keeps what the caller says of a child beside what others say. */
    MethodOutcome keepSent(Patient said, String ifMatch, RequestDetails request) {
        String id = said.getIdElement().getIdPart();
        StoredResource kept = sent.change(id, Origin.of(request).author(), said, ifMatch.replaceAll("^W/|\"", ""));
        MethodOutcome outcome = new MethodOutcome(new IdType("Patient", id, Long.toString(kept.version())), false);
        outcome.setResource(store.parse(kept));
        return outcome;
    }

    Optional<Resource> asSent(IIdType id, RequestDetails request) {
        return sent.of(id.getIdPart(), Origin.of(request).author())
                .filter(kept -> !id.hasVersionIdPart() || id.getVersionIdPart().equals(Long.toString(kept.version())))
                .map(store::parse);
    }
}
