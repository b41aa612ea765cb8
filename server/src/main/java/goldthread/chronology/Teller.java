package goldthread.chronology;

import goldthread.chronology.Story.Told;
import goldthread.chronology.event.Telling;
import goldthread.directory.Directory;
import goldthread.directory.Parties;
import goldthread.directory.Withheld;
import goldthread.directory.Words;
import goldthread.store.Store;
import goldthread.store.StoredResource;
import goldthread.store.StoredVersions;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

/** Tells the events of a page: what each said in the version that recorded it, with words and names. */
@Component
class Teller {

    private final StoredVersions versions;
    private final Store store;
    private final Directory directory;
    private final Words words;

    Teller(StoredVersions versions, Store store, Directory directory, Words words) {
        this.versions = versions;
        this.store = store;
        this.directory = directory;
        this.words = words;
    }

    private record Version(StoredResource body, Resource resource) {}

    Story tell(
            Patient child,
            Collection<Resource> family,
            List<EventRow> page,
            Optional<ChronologyQuestion> next,
            Collection<String> withheldBy) {
        Map<String, StoredResource> bodies = bodies(page);
        Set<String> organisations = new HashSet<>(withheldBy);
        page.forEach(row -> organisations.add(row.organisation()));
        Parties parties = directory.namedIn(bodies.values(), organisations).and(family);
        Telling telling = Telling.with(words, parties);
        Map<String, Version> parsed = new HashMap<>();
        bodies.forEach((version, body) -> parsed.put(version, new Version(body, store.parse(body))));
        List<Told> told = page.stream()
                .flatMap(row -> Optional.ofNullable(parsed.get(row.versioned())).stream()
                        .flatMap(version -> told(row, version, telling).stream()))
                .toList();
        return new Story(child, told, parties, next, Withheld.by(withheldBy, parties));
    }

    /** The bodies of exactly the versions that recorded the events of a page. */
    private Map<String, StoredResource> bodies(List<EventRow> page) {
        Map<String, StoredResource> bodies = versions
                .of(
                        page.stream().map(row -> row.place().resourceKey()).collect(Collectors.toSet()),
                        page.stream().map(EventRow::version).collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(body -> body.reference() + "/" + body.version(), body -> body));
        bodies.keySet().retainAll(page.stream().map(EventRow::versioned).collect(Collectors.toSet()));
        return bodies;
    }

    private static Optional<Told> told(EventRow row, Version version, Telling telling) {
        return KeyedEvents.of(version.resource())
                .told(row.place().eventKey(), version.resource(), telling)
                .map(event -> new Told(row, event, version.resource(), Directory.mentions(version.body())));
    }
}
