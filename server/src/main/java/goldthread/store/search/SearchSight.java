package goldthread.store.search;

import ca.uhn.fhir.model.api.ResourceMetadataKeyEnum;
import ca.uhn.fhir.model.valueset.BundleEntrySearchModeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.store.Gate;
import goldthread.store.OpenTypes;
import goldthread.store.SentVersions;
import goldthread.store.Sight;
import goldthread.store.Store;
import goldthread.store.View;
import goldthread.store.search.SearchQuery.Condition;
import goldthread.terminology.IdentifierSystems;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a search may look at, and what of its answer the caller may see. */
@Component
class SearchSight {

    /** No child's id: whoever isn't here costs as much to look for as whoever may not be seen. */
    static final String NOBODY = "none";

    private final Gate gate;
    private final ObjectProvider<SentVersions> sent;
    private final Store store;
    private final ObjectProvider<PatientsByIdentifier> patients;
    private final Candidates candidates;

    SearchSight(
            Gate gate,
            ObjectProvider<SentVersions> sent,
            Store store,
            ObjectProvider<PatientsByIdentifier> patients,
            Candidates candidates) {
        this.candidates = candidates;
        this.gate = gate;
        this.sent = sent;
        this.store = store;
        this.patients = patients;
    }

    /** What the search may look at; empty when it is for what is nobody's record. */
    Optional<Sight> of(SearchQuery query, RequestDetails request) {
        if (OpenTypes.contains(query.type())) {
            return Optional.empty();
        }
        Set<String> children = children(query);
        return (children.isEmpty() ? candidates.of(query, request) : Optional.<Set<Long>>empty())
                .map(found -> gate.ofKeys(found, request))
                .or(() -> Optional.of(gate.ofType(query.type(), children, request)));
    }

    /** The children whom the query names; none when it names none, or not so that they can be read off. */
    private Set<String> children(SearchQuery query) {
        return query.conditions().stream()
                .map(condition -> children(query.type(), condition))
                .filter(named -> !named.isEmpty())
                .reduce((one, other) -> one.stream().filter(other::contains).collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    private Set<String> children(String type, Condition condition) {
        boolean named =
                condition.qualifier().isEmpty() && condition.name().equals(type.equals("Patient") ? "_id" : "patient");
        boolean subject = condition.name().equals("subject")
                && Set.of("", ":Patient").contains(condition.qualifier())
                && Stream.of(condition.value().split(",", -1)).allMatch(value -> value.startsWith("Patient/"));
        if (named || subject) {
            return Stream.of(condition.value().split(",", -1))
                    .map(value -> value.substring(value.lastIndexOf('/') + 1))
                    .collect(Collectors.toSet());
        }
        boolean numbered = type.equals("Patient")
                && condition.name().equals("identifier")
                && condition.qualifier().isEmpty()
                && condition.value().indexOf('|') > 0
                && condition.value().indexOf(',') < 0;
        return numbered ? numbered(condition.value()) : Set.of();
    }

    private Set<String> numbered(String identifier) {
        int bar = identifier.indexOf('|');
        String system = identifier.substring(0, bar);
        if (!IdentifierSystems.NHS_NUMBER.equals(system)) {
            return Set.of();
        }
        return Set.of(
                patients.getObject().idOf(system, identifier.substring(bar + 1)).orElse(NOBODY));
    }

    /** The matches, and of what they include what the caller may know of, a child as much as the caller sees of them. */
    List<IBaseResource> withoutHidden(Collection<IBaseResource> found, RequestDetails request) {
        Set<String> included = found.stream()
                .filter(SearchSight::isIncluded)
                .map(SearchSight::reference)
                .filter(reference -> !OpenTypes.contains(reference.substring(0, reference.indexOf('/'))))
                .collect(Collectors.toCollection(HashSet::new));
        Map<String, View> views = gate.views(included, request);
        Map<String, IBaseResource> asSent = asSent(views, request);
        return found.stream()
                .filter(resource -> !isIncluded(resource)
                        || !included.contains(reference(resource))
                        || views.containsKey(reference(resource)))
                .map(resource -> isIncluded(resource) ? asSent.getOrDefault(reference(resource), resource) : resource)
                .toList();
    }

    private Map<String, IBaseResource> asSent(Map<String, View> views, RequestDetails request) {
        Set<String> ids = views.entrySet().stream()
                .filter(seen -> seen.getValue() == View.AS_SENT)
                .map(seen -> seen.getKey().substring(seen.getKey().indexOf('/') + 1))
                .collect(Collectors.toSet());
        Map<String, IBaseResource> asSent = new HashMap<>();
        if (!ids.isEmpty()) {
            sent.getObject().current(ids, request).forEach(version -> {
                Resource child = store.parse(version);
                ResourceMetadataKeyEnum.ENTRY_SEARCH_MODE.put(child, BundleEntrySearchModeEnum.INCLUDE);
                asSent.put(version.reference(), child);
            });
        }
        return asSent;
    }

    private static boolean isIncluded(IBaseResource resource) {
        return BundleEntrySearchModeEnum.INCLUDE.equals(ResourceMetadataKeyEnum.ENTRY_SEARCH_MODE.get(resource));
    }

    private static String reference(IBaseResource resource) {
        return resource.fhirType() + "/" + resource.getIdElement().getIdPart();
    }
}
