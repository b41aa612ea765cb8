package goldthread.store;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Collection;
import java.util.Set;

/**
 * What a caller may do and know of, asked before anything looks at the records. The access room decides; the store and
 * the rooms that answer only ask. What isn't permitted looks the same as what isn't there.
 */
public interface Gate {

    /**
     * Whether this caller may do such a thing with such a type at all, whatever the record.
     *
     * @param type of the resource; empty for what concerns the whole server
     * @throws ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException 403 when not
     */
    void admit(Interaction interaction, String type, RequestDetails request);

    /**
     * Those of these {@code Type/id} references that lead to something of which the caller may know, in one SQL
     * statement.
     */
    Set<String> visible(Collection<String> references, RequestDetails request);

    /**
     * Requires that a resource is here and that the caller may know of it.
     *
     * @param reference {@code Type/id}
     * @throws ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException when one of both isn't so
     */
    default void require(String reference, RequestDetails request) {
        if (!visible(Set.of(reference), request).contains(reference)) {
            throw Outcomes.notFound();
        }
    }

    /**
     * Requires that the caller may change a resource.
     *
     * @param reference {@code Type/id}
     * @throws ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException when it isn't here or may not be changed
     */
    void requireChangeable(String reference, RequestDetails request);

    /** The part of one child's record that the caller sees; nothing when they may not know of the child. */
    Sight ofChild(String childId, RequestDetails request);

    /**
     * The resources of one type that a search may look at.
     *
     * @param children logical ids of the children asked for; empty for all whom the caller knows
     */
    Sight ofType(String type, Collection<String> children, RequestDetails request);
}
