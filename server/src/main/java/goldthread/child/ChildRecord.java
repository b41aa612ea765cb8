package goldthread.child;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.store.Gate;
import goldthread.store.Interaction;
import goldthread.store.Origin;
import goldthread.store.Outcomes;
import goldthread.store.Sight;
import goldthread.store.Store;
import goldthread.store.StoredResource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The door to everything that the store holds about one child, as far as a caller sees it. */
@Component
public class ChildRecord {

    private final Gate gate;
    private final SentDemographics sent;
    private final Store store;

    ChildRecord(Gate gate, SentDemographics sent, Store store) {
        this.gate = gate;
        this.sent = sent;
        this.store = store;
    }

    /**
     * The record of a child as the caller of this request sees it.
     *
     * @param childId logical id of the Patient
     * @throws ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException when there is no such child, or none of whom
     *     the caller may know
     */
    public SeenRecord of(String childId, RequestDetails request) {
        gate.admit(Interaction.OPERATION_READS, "Patient", request);
        Sight sight = gate.ofChild(childId, request);
        if (sight.keys().isEmpty() && sight.asSent().isEmpty()) {
            throw Outcomes.notFound();
        }
        Optional<StoredResource> asSent = sight.asSent().contains(childId)
                ? sent.of(childId, Origin.of(request).author())
                : Optional.empty();
        return new SeenRecord(childId, sight, asSent, store::bodies);
    }

    /**
     * The same for a question of the server's own: what somebody would see who hasn't asked. Empty when they may not know of
     * the child.
     *
     * @param childId logical id of the Patient
     * @param question on behalf of whom it is asked
     */
    public Optional<SeenRecord> wouldBeSeen(String childId, RequestDetails question) {
        Sight sight = gate.ofChild(childId, question);
        return sight.keys().isEmpty()
                ? Optional.empty()
                : Optional.of(new SeenRecord(childId, sight, Optional.empty(), store::bodies));
    }

    /**
     * The resources of one type in the record of a child, as far as the caller sees them: none when they may not know of the
     * child.
     *
     * @param childId logical id of the Patient
     */
    public List<StoredResource> of(String childId, String type, RequestDetails request) {
        gate.admit(Interaction.OPERATION_READS, type, request);
        Sight sight = gate.ofChild(childId, request);
        return new SeenRecord(childId, sight, Optional.empty(), store::bodies).resources(Set.of(type));
    }
}
