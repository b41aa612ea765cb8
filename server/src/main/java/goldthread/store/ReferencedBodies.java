package goldthread.store;

import ca.uhn.fhir.jpa.model.util.SearchParamHash;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * The bodies behind references, one step further included: a role leads to its professional and organisation, a service
 * to its provider. One SQL statement, however many references.
 */
@Component
public class ReferencedBodies {

    private static final Set<String> FOLLOWED = Set.of("Organization", "Practitioner");

    private final Store store;

    ReferencedBodies(Store store) {
        this.store = store;
    }

    /**
     * The current versions of what is named; what isn't there is left out.
     *
     * @param references {@code Type/id}, of resources of this server
     * @param organisations identifiers of Organizations, as {@code system|value}
     */
    public List<StoredResource> of(Collection<String> references, Collection<String> organisations) {
        if (references.isEmpty() && organisations.isEmpty()) {
            return List.of();
        }
        List<String> selects = new ArrayList<>();
        List<Object> arguments = new ArrayList<>();
        if (!references.isEmpty()) {
            byReference(references, selects, arguments);
        }
        if (!organisations.isEmpty()) {
            selects.add("SELECT t.RES_ID FROM HFJ_SPIDX_TOKEN t WHERE t.HASH_SYS_AND_VALUE IN ("
                    + marks(organisations.size()) + ")");
            organisations.forEach(organisation -> arguments.add(hash(organisation)));
        }
        return store.bodies(String.join(" UNION ", selects), arguments.toArray());
    }

    private static void byReference(Collection<String> references, List<String> selects, List<Object> arguments) {
        Set<String> types = new TreeSet<>();
        Set<String> ids = new TreeSet<>();
        references.forEach(reference -> {
            int slash = reference.indexOf('/');
            types.add(reference.substring(0, slash));
            ids.add(reference.substring(slash + 1));
        });
        String named = " " + Unindexed.column("d.RES_TYPE") + " IN (" + marks(types.size()) + ") AND d.FHIR_ID IN ("
                + marks(ids.size()) + ")";
        selects.add("SELECT d.RES_ID FROM HFJ_RESOURCE d WHERE" + named);
        selects.add(
                "SELECT l.TARGET_RESOURCE_ID FROM HFJ_RESOURCE d JOIN HFJ_RES_LINK l ON l.SRC_RESOURCE_ID = d.RES_ID"
                        + " WHERE" + named + " AND l.TARGET_RESOURCE_TYPE IN (" + marks(FOLLOWED.size()) + ")");
        arguments.addAll(types);
        arguments.addAll(ids);
        arguments.addAll(types);
        arguments.addAll(ids);
        arguments.addAll(FOLLOWED);
    }

    /** HAPI's own key of an indexed identifier. */
    private static long hash(String organisation) {
        int bar = organisation.indexOf('|');
        return SearchParamHash.hashSearchParam(
                "Organization",
                "identifier",
                organisation.substring(0, Math.max(bar, 0)),
                organisation.substring(bar + 1));
    }

    private static String marks(int count) {
        return String.join(",", Collections.nCopies(count, "?"));
    }
}
