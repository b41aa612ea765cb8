package goldthread.store;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

/**
 * Stores what nobody sent: alarms, tasks, notices and answers that follow from a write, mostly in its transaction. They are
 * the server's, so that whoever wrote can't read them for that alone.
 */
@Component
public class OwnWork {

    private final Store store;
    private final HeldBack held;

    OwnWork(Store store, HeldBack held) {
        this.store = store;
        this.held = held;
    }

    /** Stores a new resource; as it is stored then. */
    public Resource create(Resource resource) {
        return create(resource, Origin.SERVER);
    }

    /**
     * Stores a new resource because of a request. What gives rights in it was said by the organisation that wrote, so that
     * nobody is let in by a task that they have brought about themselves.
     */
    public Resource create(Resource resource, RequestDetails because) {
        return create(
                resource,
                new Origin(
                        Origin.SERVER.subject(),
                        Origin.SERVER.user(),
                        Origin.of(because).organisation(),
                        Origin.SERVER.author(),
                        false));
    }

    private Resource create(Resource resource, Origin origin) {
        held.send();
        Resource stored = (Resource) store.create(resource, request(origin)).getResource();
        held.send();
        return stored;
    }

    /** Stores a new version; as it is stored then. */
    public Resource update(Resource resource) {
        return update(resource, Origin.SERVER);
    }

    /**
     * Stores a new version of what may have been taken in with its faults: what follows from somebody's step isn't refused for
     * what was wrong before.
     */
    public Resource updateAsItIs(Resource resource) {
        return update(
                resource,
                new Origin(
                        Origin.SERVER.subject(),
                        Origin.SERVER.user(),
                        Origin.SERVER.organisation(),
                        Origin.SERVER.author(),
                        true));
    }

    private Resource update(Resource resource, Origin origin) {
        held.send();
        Resource stored = (Resource) store.update(resource, request(origin)).getResource();
        held.send();
        return stored;
    }

    private static RequestDetails request(Origin origin) {
        RequestDetails own = new SystemRequestDetails();
        origin.set(own);
        return own;
    }
}
