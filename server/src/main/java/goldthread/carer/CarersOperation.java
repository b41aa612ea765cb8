package goldthread.carer;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.child.ChildRecord;
import goldthread.child.SeenRecord;
import goldthread.directory.Directory;
import goldthread.directory.Words;
import goldthread.store.DatabaseClock;
import goldthread.store.DateSpan;
import goldthread.store.FhirOperations;
import goldthread.store.OperationInput;
import goldthread.store.Outcomes;
import goldthread.store.Store;
import goldthread.store.StoredResource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

/**
 * {@code Patient/{id}/$carers}: who cares for a child, what they need and what is asked of them, and what is missing (N125 to
 * N132); computed from what the caller sees at this moment.
 */
@Component
class CarersOperation implements FhirOperations {

    private static final Set<String> TYPES =
            Carers.TYPES.stream().map(Class::getSimpleName).collect(Collectors.toUnmodifiableSet());

    private final ChildRecord children;
    private final Directory directory;
    private final Store store;
    private final DatabaseClock clock;
    private final Words words;

    CarersOperation(ChildRecord children, Directory directory, Store store, DatabaseClock clock, Words words) {
        this.children = children;
        this.directory = directory;
        this.store = store;
        this.clock = clock;
        this.words = words;
    }

    /** The carers; 404 when there is no such child or the caller may not know of them. */
    @Operation(name = "$carers", typeName = "Patient", idempotent = true)
    public Parameters carers(@IdParam IIdType child, RequestDetails request) {
        OperationInput.of(request, Set.of());
        SeenRecord seen = children.of(child.getIdPart(), request);
        List<StoredResource> stored =
                seen.resources(TYPES).stream().filter(Carers::mayMatter).toList();
        requireChild("Patient/" + seen.childId(), stored);
        LocalDate today = clock.now().atZone(DateSpan.ZONE).toLocalDate();
        List<Resource> record = stored.stream().map(store::parse).toList();
        Carers carers = Carers.of(
                "Patient/" + seen.childId(),
                record,
                directory.namedIn(stored, List.of()).and(record),
                words,
                today);
        return new CarersAnswer(carers, words, today, !seen.withheldBy().isEmpty()).parameters();
    }

    /** Whoever was only told that something happened to a child doesn't see the child. */
    private static void requireChild(String child, List<StoredResource> stored) {
        if (stored.stream().noneMatch(resource -> resource.reference().equals(child))) {
            throw Outcomes.notFound();
        }
    }
}
