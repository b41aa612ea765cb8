package goldthread.store;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.IdType;

/**
 * What a caller may do and know of, asked before anything looks at the records. The access room decides; the store and
 * the rooms that answer only ask. What isn't permitted looks the same as what isn't there. Each question about records
 * is one SQL statement, whatever their number.
 */
public interface Gate {

    /**
     * Requires that this caller may do such a thing with such a type at all, whatever the record.
     *
     * @param type of the resource
     * @throws ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException 403 when not
     */
    void admit(Interaction interaction, String type, RequestDetails request);

    /** Requires the same of every entry of a bundle that would store something. */
    default void admitEntries(Bundle bundle, RequestDetails request) {
        for (Bundle.BundleEntryComponent entry : bundle.getEntry()) {
            String type = new IdType(String.valueOf(entry.getRequest().getUrl())).getResourceType();
            HTTPVerb verb = entry.getRequest().getMethod();
            if (verb == HTTPVerb.POST && entry.getResource() != null) {
                admit(Interaction.CREATE, entry.getResource().fhirType(), request);
            } else if ((verb == HTTPVerb.PUT || verb == HTTPVerb.PATCH) && type != null) {
                admit(Interaction.UPDATE, type, request);
            }
        }
    }

    /** How much the caller sees of each of these {@code Type/id} references; nothing is said of what they don't see. */
    Map<String, View> views(Collection<String> references, RequestDetails request);

    /** Those of these {@code Type/id} references that lead to something of which the caller may know. */
    default Set<String> visible(Collection<String> references, RequestDetails request) {
        return views(references, request).keySet();
    }

    /**
     * Requires that a resource is here and that the caller may know of it.
     *
     * @param reference {@code Type/id}
     * @throws ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException when one of both isn't so
     */
    default View require(String reference, RequestDetails request) {
        View view = views(Set.of(reference), request).get(reference);
        if (view == null) {
            throw Outcomes.notFound();
        }
        return view;
    }

    /** Those of these {@code Type/id} references that lead to something that the caller may change. */
    Set<String> changeable(Collection<String> references, RequestDetails request);

    /**
     * Those of these children around whom the caller may form the first team: children whom they know, and children whom
     * they have brought here and around whom nobody stands yet.
     */
    Set<String> mayGather(Collection<String> children, RequestDetails request);

    /**
     * Whether nobody but the caller's organisation has said anything in a child's own entry and nobody stands around the
     * child, so that what it says next is all that is to be said there.
     *
     * @param child logical id
     */
    boolean speaksAlone(String child, RequestDetails request);

    /** The part of one child's record that the caller sees; nothing when they may not know of the child. */
    Sight ofChild(String child, RequestDetails request);

    /**
     * The part of some resources that the caller sees.
     *
     * @param keys HAPI's keys of what a search has found, whoever may see it; asked even when there are none, so that
     *     whoever finds nothing waits as long as whoever may not see it
     */
    Sight ofKeys(Collection<Long> keys, RequestDetails request);

    /**
     * The resources of one type that a search may look at.
     *
     * @param children logical ids of the children asked for; empty for all whom the caller knows
     */
    Sight ofType(String type, Collection<String> children, RequestDetails request);
}
