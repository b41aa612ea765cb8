package goldthread.store.search;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;

/**
 * What a room adds to the answer of a search that names one child by a national identifier and asks for nothing else: the
 * query of national services that answer from more than what is stored under the type.
 */
public interface SearchAddition {

    /** To searches for which type. */
    String type();

    /**
     * The entries that follow the matches on the first page.
     *
     * @param child logical id; of nobody, when there is no such child
     * @param request whose caller sees no more by it than they see otherwise
     */
    List<BundleEntryComponent> of(String child, RequestDetails request);
}
