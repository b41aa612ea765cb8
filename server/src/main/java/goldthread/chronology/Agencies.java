package goldthread.chronology;

import goldthread.store.ReferencedBodies;
import goldthread.store.Store;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Organization;
import org.springframework.stereotype.Component;

/** Under which identifiers agencies record, when they are asked for by reference. */
@Component
class Agencies {

    private static final String BY_REFERENCE = "Organization/";

    private final ReferencedBodies referenced;
    private final Store store;

    Agencies(ReferencedBodies referenced, Store store) {
        this.referenced = referenced;
        this.store = store;
    }

    /**
     * Identifiers of agencies, as {@code system|value}; none for an organisation that isn't there.
     *
     * @param agencies each {@code Organization/id} or {@code system|value}
     */
    Set<String> identifiers(Collection<String> agencies) {
        Set<String> identifiers = new HashSet<>(agencies);
        List<String> references = agencies.stream()
                .filter(agency -> agency.startsWith(BY_REFERENCE))
                .toList();
        references.forEach(identifiers::remove);
        referenced.of(references, List.of()).stream()
                .map(store::parse)
                .filter(Organization.class::isInstance)
                .map(Organization.class::cast)
                .flatMap(organisation -> organisation.getIdentifier().stream())
                .forEach(identifier -> identifiers.add(identifier.getSystem() + "|" + identifier.getValue()));
        return identifiers;
    }
}
