package goldthread.store.search;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.store.search.SearchQuery.Condition;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The records that a search could find if everybody might see everything, where it names so much that these are few:
 * rights are then asked for about these, and not about all that the caller sees. What is found here is never told; it
 * goes to the gate, and the search itself looks at what comes back from there.
 */
@Component
class Candidates {

    /** More than so many aren't few: to judge them by their keys would cost more than to go through what is seen. */
    static final int FEW = 1_000;

    private final DaoRegistry daos;
    private final QueryMaps maps;

    Candidates(@Lazy DaoRegistry daos, QueryMaps maps) {
        this.daos = daos;
        this.maps = maps;
    }

    /** HAPI's keys; nothing when the search doesn't name so much, or too many remain. Two SQL statements at most. */
    Optional<Set<Long>> of(SearchQuery query, RequestDetails request) {
        List<Condition> narrow = Narrowing.of(query, name -> maps.isReference(query.type(), name));
        if (narrow.isEmpty()) {
            return Optional.empty();
        }
        return found(query.type(), narrow, request)
                .or(() -> narrow.size() == query.conditions().size()
                        ? Optional.empty()
                        : found(query.type(), query.conditions(), request));
    }

    private Optional<Set<Long>> found(String type, Collection<Condition> conditions, RequestDetails request) {
        IFhirResourceDao<?> dao = daos.getResourceDao(type);
        List<JpaPid> keys = dao.searchForIds(maps.of(type, conditions, FEW + 1), request);
        return keys.size() > FEW
                ? Optional.empty()
                : Optional.of(keys.stream().map(JpaPid::getId).collect(Collectors.toUnmodifiableSet()));
    }
}
