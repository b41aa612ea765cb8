package goldthread.chronology;

import goldthread.child.SeenRecord;
import goldthread.child.WholeRecord;
import goldthread.chronology.Export.Held;
import goldthread.directory.Directory;
import goldthread.directory.Parties;
import goldthread.store.Store;
import goldthread.store.StoredResource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Reads what stands behind a story: the record as far as the reader sees it, who recorded which version, whom it names.
 * Three SQL statements, whatever the length of the story.
 */
@Component
class ExportReader {

    /** Of what many agencies have sent of a child, whoever isn't shown what they do for the child mustn't learn of them. */
    private static final String TOLD = " AND (c.res_type NOT IN ('Patient', 'RelatedPerson', 'CareTeam') OR EXISTS"
            + " (SELECT 1 FROM gt_event e WHERE e.res_pid = s.res_pid AND e.version = s.version))";

    private static final String RECORDINGS = "SELECT c.res_type, c.res_id, s.organisation, s.recorded_at FROM ("
            + WholeRecord.of("c.res_pid, c.res_type, c.res_id", " AND c.res_pid = ANY(?)")
            + ") AS c JOIN gt_source s ON s.res_pid = c.res_pid WHERE 1 = 1" + TOLD
            + " ORDER BY s.res_pid, s.version";

    private final Store store;
    private final Directory directory;
    private final JdbcTemplate database;

    ExportReader(Store store, Directory directory, JdbcTemplate database) {
        this.store = store;
        this.directory = directory;
        this.database = database;
    }

    Export read(SeenRecord seen, ChronologyQuestion question, Story story) {
        List<String> told = Stream.concat(
                        Stream.of("Patient/" + seen.childId()),
                        story.told().stream().map(event -> event.row().reference()))
                .distinct()
                .toList();
        Map<String, StoredResource> bodies = Reached.from(told, seen.everything());
        Map<String, List<Recording>> recordings = recordings(database, seen.childId(), seen.keys()).stream()
                .filter(recording -> bodies.containsKey(recording.reference()))
                .collect(Collectors.groupingBy(Recording::reference));
        Map<String, Held> record = new LinkedHashMap<>();
        bodies.forEach(
                (reference, body) -> record.put(reference, new Held(store.parse(body), Directory.mentions(body))));
        return new Export(story, question, record, recordings, parties(bodies, recordings, story));
    }

    /** The versions of which a reader is told who recorded them, those of each resource from the first on. */
    static List<Recording> recordings(JdbcTemplate database, String child, Long[] keys) {
        return database.query(RECORDINGS, Recording::of, child, keys, child, keys);
    }

    private Parties parties(Map<String, StoredResource> bodies, Map<String, List<Recording>> recordings, Story story) {
        Set<String> organisations = new HashSet<>();
        recordings.values().forEach(all -> all.forEach(one -> organisations.add(one.organisation())));
        return story.parties()
                .and(directory.namedIn(bodies.values(), organisations).all());
    }
}
