package goldthread.child;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.store.Gate;
import goldthread.store.View;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Which records are of one child at this moment, by what two organisations have said. The server's own decisions look at all
 * of them; what they lead to is told to nobody who may not know of each.
 */
@Component
public class JoinedRecords {

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
                    all.computeIfAbsent(row.getString(1), key -> new HashSet<>()).add(row.getString(2));
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
        if (!child.isJoined()) {
            return Set.of(from);
        }
        Map<String, String> patients = child.records().stream()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), record -> "Patient/" + record));
        Map<String, View> views = gate.views(Set.copyOf(patients.values()), request);
        return views.get("Patient/" + from) == View.WHOLE
                ? child.records().stream()
                        .filter(record -> views.get(patients.get(record)) == View.WHOLE)
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of(from);
    }
}
