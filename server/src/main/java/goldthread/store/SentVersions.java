package goldthread.store;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IIdType;

/**
 * What a caller's organisation has sent of children whom the caller sees {@link View#AS_SENT}, by its own count of
 * versions. The room that knows who is who provides it; each question is one SQL statement.
 */
public interface SentVersions {

    /** The version that the id names, or the current one; empty when there is no such version of the caller's. */
    Optional<StoredResource> read(IIdType id, RequestDetails request);

    /** Every version of one child, the newest first. */
    List<StoredResource> history(IIdType id, RequestDetails request);

    /**
     * The current versions of these children, in the order of their ids.
     *
     * @param ids logical ids
     */
    List<StoredResource> current(Collection<String> ids, RequestDetails request);
}
