package goldthread.store.search;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.store.search.SearchQuery.Condition;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What rooms add to the answer of a search for one child by a national identifier. */
@Component
class Additions {

    private final ObjectProvider<SearchAddition> rooms;

    Additions(ObjectProvider<SearchAddition> rooms) {
        this.rooms = rooms;
    }

    /**
     * The entries that follow the matches.
     *
     * @param asked as the caller wrote it
     * @param query the same, with the child found
     */
    List<BundleEntryComponent> of(SearchQuery asked, SearchQuery query, RequestDetails request) {
        return isForOneChild(asked)
                ? rooms.stream()
                        .filter(room -> room.type().equals(asked.type()))
                        .flatMap(room -> room.of(child(query), request).stream())
                        .toList()
                : List.of();
    }

    static boolean isForOneChild(SearchQuery asked) {
        return asked.conditions().size() == 1
                && asked.count() > 0
                && asked.offset() == 0
                && asked.after().isEmpty()
                && asked.includes().isEmpty()
                && asked.reverseIncludes().isEmpty()
                && isByIdentifier(asked.conditions().get(0));
    }

    private static boolean isByIdentifier(Condition condition) {
        return SearchGrammar.isPatientByIdentifier(condition.name(), condition.qualifier());
    }

    private static String child(SearchQuery query) {
        String named = query.conditions().get(0).value();
        return named.substring(named.lastIndexOf('/') + 1);
    }
}
