package goldthread.consent;

import goldthread.child.SeenRecord;
import goldthread.directory.Directory;
import goldthread.directory.Parties;
import goldthread.directory.Withheld;
import goldthread.directory.Words;
import goldthread.store.Store;
import goldthread.store.StoredResource;
import goldthread.terminology.CodeSystems;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what bears on consent: two SQL statements, whatever the size of the record. */
@Component
class ConsentReader {

    private static final Set<String> TYPES = Set.of(
            "Patient", "RelatedPerson", "Consent", "Observation", "CarePlan", "EpisodeOfCare", "Task", "Appointment");

    private final Directory directory;
    private final Store store;
    private final Words words;

    ConsentReader(Directory directory, Store store, Words words) {
        this.directory = directory;
        this.store = store;
        this.words = words;
    }

    /** What the record of a child shows; empty when there is no such child. */
    @Transactional(readOnly = true)
    public Optional<Facts> read(SeenRecord seen) {
        List<StoredResource> bodies =
                seen.resources(TYPES).stream().filter(ConsentReader::mayMatter).toList();
        List<Resource> record = bodies.stream().map(store::parse).toList();
        Parties parties = directory
                .namedIn(bodies, Set.of())
                .and(record.stream().filter(RelatedPerson.class::isInstance).toList());
        return record.stream()
                .filter(resource -> Written.reference(resource).equals("Patient/" + seen.childId()))
                .map(Patient.class::cast)
                .findFirst()
                .map(child -> new ReadFacts(child, parties, words).of(record));
    }

    /** That agencies hold something which the reader doesn't see, as sentences. */
    List<String> withheld(SeenRecord seen) {
        return seen.withheldBy().isEmpty()
                ? List.of()
                : Withheld.by(seen.withheldBy(), directory.namedIn(List.of(), seen.withheldBy())).stream()
                        .map(Withheld::text)
                        .toList();
    }

    /** Of the many observations of a record only findings of competence or capacity matter, and changes in the child's life. */
    private static boolean mayMatter(StoredResource body) {
        return switch (body.type()) {
            case "Observation" ->
                body.body().contains(CodeSystems.OBSERVATION_KIND)
                        || body.body().contains(CodeSystems.SIGNIFICANT_EVENT);
            case "Task", "Appointment" -> body.body().contains("Consent/") && isWayOn(body.body());
            default -> true;
        };
    }

    private static boolean isWayOn(String body) {
        return WayOn.ALL.stream().anyMatch(way -> body.contains('"' + way.code() + '"'));
    }
}
