package goldthread.engagement;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import goldthread.store.HeldBack;
import goldthread.store.Origin;
import goldthread.store.Store;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

/**
 * Stores what nobody sent: alerts, tasks and notices that follow from a write, in its transaction. They are the server's,
 * so that whoever wrote can't read them for that alone; what gives rights in them was said by the organisation that wrote,
 * so that nobody is let in by a task that they have brought about themselves.
 */
@Component
class OwnWork {

    private final Store store;
    private final HeldBack held;

    OwnWork(Store store, HeldBack held) {
        this.store = store;
        this.held = held;
    }

    /** Stores a new resource because of a request. */
    void store(Resource resource, RequestDetails because) {
        SystemRequestDetails own = new SystemRequestDetails();
        new Origin(
                        Origin.SERVER.subject(),
                        Origin.SERVER.user(),
                        Origin.of(because).organisation(),
                        Origin.SERVER.author(),
                        false)
                .set(own);
        held.send();
        store.create(resource, own);
        held.send();
    }
}
