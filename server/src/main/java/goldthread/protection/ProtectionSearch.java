package goldthread.protection;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ForbiddenOperationException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import goldthread.child.ChildRecord;
import goldthread.child.PartyKey;
import goldthread.child.SeenRecord;
import goldthread.directory.Directory;
import goldthread.directory.Parties;
import goldthread.directory.Words;
import goldthread.store.DatabaseClock;
import goldthread.store.DateSpan;
import goldthread.store.ShownRecords;
import goldthread.store.Store;
import goldthread.store.StoredResource;
import goldthread.store.search.SearchAddition;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

/**
 * Adds a child's standing to {@code CareTeam?patient:identifier=…}, as far as the caller sees what says it: the query of the
 * national child protection information service (N146).
 */
@Component
class ProtectionSearch implements SearchAddition {

    private static final Set<String> TYPES = Set.of("Patient", "CarePlan", "Flag");

    private final ChildRecord children;
    private final Directory directory;
    private final Store store;
    private final DatabaseClock clock;
    private final Words words;

    ProtectionSearch(ChildRecord children, Directory directory, Store store, DatabaseClock clock, Words words) {
        this.children = children;
        this.directory = directory;
        this.store = store;
        this.clock = clock;
        this.words = words;
    }

    @Override
    public String type() {
        return "CareTeam";
    }

    /** Nothing, for whoever may not know of the child, as when there is no such child. */
    @Override
    public List<BundleEntryComponent> of(String child, RequestDetails request) {
        NationalHeaders.note(request);
        try {
            return answer(children.of(child, request), request);
        } catch (ResourceNotFoundException | ForbiddenOperationException notSeen) {
            return List.of();
        }
    }

    private List<BundleEntryComponent> answer(SeenRecord seen, RequestDetails request) {
        List<StoredResource> stored = seen.resources(TYPES);
        Parties parties = directory.namedIn(stored, List.of());
        LocalDate today = clock.now().atZone(DateSpan.ZONE).toLocalDate();
        List<Resource> record = stored.stream().map(store::parse).toList();
        List<Said> said = new ReadProtection(seen.childId(), record, parties, today).all();
        Set<String> shown =
                said.stream().map(one -> PartyKey.typed(one.record())).collect(Collectors.toSet());
        ShownRecords.note(
                request,
                stored.stream().filter(one -> shown.contains(one.reference())).toList());
        return new ProtectionAnswer(seen.childId(), parties, words, request.getFhirServerBase()).entries(said);
    }
}
