package goldthread.store;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Collection;

/**
 * Where whoever changes something that is no resource has it recorded who did so: what is stored as a resource is recorded
 * without being asked for.
 */
public interface ChangeRecord {

    /**
     * Records it in the transaction that is under way: it is there when the change is, and only then.
     *
     * @param about the resources that the change is about
     * @throws IllegalStateException outside a transaction
     */
    void atCommit(RequestDetails request, Collection<StoredResource> about);
}
