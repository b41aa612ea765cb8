package goldthread.statutory;

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
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Parameters;
import org.springframework.stereotype.Component;

/**
 * {@code Patient/{id}/$statutory-timeline}: what the law asks for around one child, side by side, and where it overlaps,
 * conflicts or falls short (N136); computed from what the caller sees at this moment.
 */
@Component
class StatutoryTimelineOperation implements FhirOperations {

    private static final Set<String> TYPES =
            Set.of("Patient", "CarePlan", "EpisodeOfCare", "Encounter", "Flag", "Communication");

    private final ChildRecord children;
    private final Directory directory;
    private final Store store;
    private final DatabaseClock clock;
    private final Words words;

    StatutoryTimelineOperation(
            ChildRecord children, Directory directory, Store store, DatabaseClock clock, Words words) {
        this.children = children;
        this.directory = directory;
        this.store = store;
        this.clock = clock;
        this.words = words;
    }

    /** The timeline; 404 when there is no such child or the caller may not know of them. */
    @Operation(name = "$statutory-timeline", typeName = "Patient", idempotent = true)
    public Parameters statutoryTimeline(@IdParam IIdType child, RequestDetails request) {
        OperationInput.of(request, Set.of());
        SeenRecord seen = children.of(child.getIdPart(), request);
        List<StoredResource> stored = seen.resources(TYPES).stream()
                .filter(StatutoryTimelineOperation::mayMatter)
                .toList();
        requireChild(seen.childId(), stored);
        LocalDate today = clock.now().atZone(DateSpan.ZONE).toLocalDate();
        Life life = new ReadLife(
                        stored.stream().map(store::parse).toList(), directory.namedIn(stored, List.of()), today)
                .of(seen.childId());
        return new TimelineAnswer(
                        new StatutoryTimeline(life), words, !seen.withheldBy().isEmpty())
                .parameters();
    }

    /** Whoever was only told that something happened to a child doesn't see the child. */
    private static void requireChild(String child, List<StoredResource> stored) {
        if (stored.stream()
                .noneMatch(resource ->
                        resource.type().equals("Patient") && resource.id().equals(child))) {
            throw Outcomes.notFound();
        }
    }

    /** Of the many contacts and alerts of a record only a few say something of the law. */
    private static boolean mayMatter(StoredResource stored) {
        return switch (stored.type()) {
            case "Encounter" ->
                stored.body().contains("Extension-UKCore-LegalStatus")
                        || stored.body().contains("ext-inappropriate-setting");
            case "Flag" -> stored.body().contains("\"restrictive-measure\"");
            case "Communication" -> Statutory.mayMatter(stored);
            default -> true;
        };
    }
}
