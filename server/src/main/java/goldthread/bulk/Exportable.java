package goldthread.bulk;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.store.Gate;
import goldthread.store.View;
import goldthread.terminology.ShareLevel;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What a caller may take to another place at this moment: what the gate shows them of it and nobody has sealed, of children
 * around all of whom they stand. That they have recorded something themselves isn't enough. Three SQL statements and the one
 * that tells who asks, however much it is.
 */
@Component
class Exportable {

    private static final String ABOUT =
            "SELECT c.res_pid, c.child_id, c.share_level FROM gt_resource_child c WHERE c.res_pid = ANY(?)";

    private final JdbcTemplate database;
    private final Gate gate;

    Exportable(JdbcTemplate database, Gate gate) {
        this.database = database;
        this.gate = gate;
    }

    private record About(long key, String child, int level) {}

    /** HAPI's keys of those of these resources that may be taken. */
    Set<Long> of(Collection<Long> keys, RequestDetails request) {
        Map<Long, Set<About>> about = database
                .query(ABOUT, (row, number) -> new About(row.getLong(1), row.getString(2), row.getInt(3)), (Object)
                        keys.toArray(Long[]::new))
                .stream()
                .collect(Collectors.groupingBy(About::key, Collectors.toSet()));
        Set<String> known = known(
                about.values().stream()
                        .flatMap(Set::stream)
                        .map(About::child)
                        .filter(child -> !child.isEmpty())
                        .collect(Collectors.toSet()),
                request);
        Set<Long> taken = new HashSet<>(gate.ofKeys(keys, request).keys());
        taken.removeIf(key -> !about.getOrDefault(key, Set.of()).stream()
                        .allMatch(one -> known.contains(one.child()) && one.level() < ShareLevel.SEALED.rank())
                || !about.containsKey(key));
        return taken;
    }

    /** Those children around whom the caller stands and whose own entry they see whole. */
    Set<String> known(Set<String> children, RequestDetails request) {
        Map<String, View> views =
                gate.views(children.stream().map(child -> "Patient/" + child).collect(Collectors.toSet()), request);
        return children.stream()
                .filter(child -> views.get("Patient/" + child) == View.WHOLE)
                .collect(Collectors.toSet());
    }
}
