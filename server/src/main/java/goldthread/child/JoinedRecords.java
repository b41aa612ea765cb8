package goldthread.child;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.store.Gate;
import goldthread.store.View;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Which records are of one child at this moment, by what two organisations have said. The server's own decisions look at all
 * of them; what they lead to is told to nobody who may not know of each.
 */
@Component
public class JoinedRecords {

    private static final String PATIENT = "Patient/";
    private static final String BESIDE =
            "SELECT record_id, other_id, kept_id FROM gt_joined_pair WHERE record_id = ANY(?)";

    private final JdbcTemplate database;

    JoinedRecords(JdbcTemplate database) {
        this.database = database;
    }

    /** All records of the child whose record this is, by one SQL statement. */
    public WholeChild of(String record) {
        return of(Set.of(record)).getOrDefault(record, WholeChild.alone(record));
    }

    /** The same of several, by one SQL statement; each record that was asked for is a key. */
    public Map<String, WholeChild> of(Collection<String> records) {
        Map<String, Set<String>> all = new HashMap<>();
        Map<String, String> kept = new HashMap<>();
        records.forEach(record -> all.computeIfAbsent(record, key -> new HashSet<>(Set.of(key))));
        database.query(
                BESIDE,
                row -> {
                    all.computeIfAbsent(row.getString(1), key -> new HashSet<>())
                            .add(row.getString(2));
                    kept.put(row.getString(1), row.getString(3));
                },
                (Object) all.keySet().toArray(String[]::new));
        return all.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        one -> new WholeChild(kept.getOrDefault(one.getKey(), one.getKey()), one.getValue())));
    }

    /**
     * The child as the caller may know of them: the records that the caller sees whole, and the one from which they ask. Whoever
     * doesn't see that one whole is told of no other.
     */
    public static Set<String> seen(WholeChild child, String from, Gate gate, RequestDetails request) {
        return seen(Map.of(from, child), gate, request).getOrDefault(from, Set.of(from));
    }

    /** The same of several, with one question to the gate, and none where no child has more than one record. */
    public static Map<String, Set<String>> seen(Map<String, WholeChild> children, Gate gate, RequestDetails request) {
        Set<String> patients = children.values().stream()
                .filter(WholeChild::isJoined)
                .flatMap(child -> child.records().stream())
                .map(record -> PATIENT + record)
                .collect(Collectors.toUnmodifiableSet());
        Map<String, View> views = patients.isEmpty() ? Map.of() : gate.views(patients, request);
        Map<String, Set<String>> seen = new HashMap<>();
        children.forEach((from, child) -> {
            Set<String> whole = child.records().stream()
                    .filter(record -> views.get(PATIENT + record) == View.WHOLE)
                    .collect(Collectors.toUnmodifiableSet());
            seen.put(from, whole.contains(from) ? whole : Set.of(from));
        });
        return seen;
    }
}
