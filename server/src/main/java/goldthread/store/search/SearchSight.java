package goldthread.store.search;

import ca.uhn.fhir.model.api.ResourceMetadataKeyEnum;
import ca.uhn.fhir.model.valueset.BundleEntrySearchModeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.store.Admission;
import goldthread.store.Gate;
import goldthread.store.OpenTypes;
import goldthread.store.Sight;
import goldthread.store.search.SearchQuery.Condition;
import goldthread.terminology.IdentifierSystems;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a search may look at, and what of its answer the caller may see. */
@Component
class SearchSight {

    private static final Set<String> OF_ONE_CHILD = Set.of("_id", "identifier");

    /** No child's id: whoever isn't here costs as much to look for as whoever may not be seen. */
    static final String NOBODY = "none";

    private final Gate gate;
    private final ObjectProvider<Admission> admission;
    private final ObjectProvider<PatientsByIdentifier> patients;

    SearchSight(Gate gate, ObjectProvider<Admission> admission, ObjectProvider<PatientsByIdentifier> patients) {
        this.gate = gate;
        this.admission = admission;
        this.patients = patients;
    }

    /** What the search may look at; empty when it is for what is nobody's record. */
    Optional<Sight> of(SearchQuery query, RequestDetails request) {
        return OpenTypes.contains(query.type())
                ? Optional.empty()
                : Optional.of(gate.ofType(query.type(), children(query), request));
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
        if (named) {
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

    /** The matches, and of what they include what the caller may know of. */
    List<IBaseResource> withoutHidden(Collection<IBaseResource> found, RequestDetails request) {
        Set<String> included = found.stream()
                .filter(SearchSight::isIncluded)
                .map(SearchSight::reference)
                .filter(reference -> !OpenTypes.contains(reference.substring(0, reference.indexOf('/'))))
                .collect(Collectors.toCollection(HashSet::new));
        Set<String> visible = gate.visible(included, request);
        return found.stream()
                .filter(resource -> !isIncluded(resource)
                        || !included.contains(reference(resource))
                        || visible.contains(reference(resource)))
                .toList();
    }

    private static boolean isIncluded(IBaseResource resource) {
        return BundleEntrySearchModeEnum.INCLUDE.equals(ResourceMetadataKeyEnum.ENTRY_SEARCH_MODE.get(resource));
    }

    private static String reference(IBaseResource resource) {
        return resource.fhirType() + "/" + resource.getIdElement().getIdPart();
    }

    /** Children of whom the caller sees what their organisation has sent, when the query names them by id or number. */
    List<Resource> asSent(SearchQuery query, Sight sight, RequestDetails request) {
        boolean byName = query.conditions().stream()
                .allMatch(condition -> OF_ONE_CHILD.contains(condition.name())
                        && condition.qualifier().isEmpty());
        if (!byName || !query.type().equals("Patient")) {
            return List.of();
        }
        return sight.asSent().stream()
                .sorted()
                .flatMap(id -> admission.getObject().asSent(new IdType("Patient", id), request).stream())
                .filter(child -> query.conditions().stream().allMatch(condition -> meets((Patient) child, condition)))
                .toList();
    }

    private static boolean meets(Patient child, Condition condition) {
        return Stream.of(condition.value().split(",", -1))
                .anyMatch(value -> condition.name().equals("_id")
                        ? child.getIdElement().getIdPart().equals(value.substring(value.lastIndexOf('/') + 1))
                        : child.getIdentifier().stream()
                                .anyMatch(
                                        identifier -> value.equals(identifier.getSystem() + "|" + identifier.getValue())
                                                || value.equals(identifier.getValue())));
    }
}
