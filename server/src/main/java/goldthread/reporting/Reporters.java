package goldthread.reporting;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Of which organisations somebody may ask for numbers: their own and those that the directory puts below it
 * ({@code Organization.partOf}), a board's area for instance.
 */
@Component
class Reporters {

    private static final String OF_NAME =
            "SELECT p.party FROM gt_party p WHERE p.means = ? AND p.party LIKE 'Organization/%'";
    private static final String BELOW =
            "WITH RECURSIVE below(id, depth) AS (SELECT CAST(? AS VARCHAR), 0 UNION SELECT c.FHIR_ID, b.depth + 1"
                    + " FROM below b JOIN HFJ_RESOURCE o ON o.RES_TYPE = 'Organization' AND o.FHIR_ID = b.id"
                    + " JOIN HFJ_RES_LINK l ON l.TARGET_RESOURCE_ID = o.RES_ID AND l.SRC_PATH = 'Organization.partOf'"
                    + " JOIN HFJ_RESOURCE c ON c.RES_ID = l.SRC_RESOURCE_ID AND c.RES_DELETED_AT IS NULL"
                    + " WHERE b.depth < 8) SELECT DISTINCT id FROM below";
    private static final String RECORDERS = "SELECT 'Organization/' || r.FHIR_ID, s.organisation FROM HFJ_RESOURCE r"
            + " JOIN gt_source s ON s.res_pid = r.RES_ID WHERE r.RES_TYPE = 'Organization' AND r.FHIR_ID = ANY(?)";
    private static final String NAMES = "SELECT p.party, p.means FROM gt_party p WHERE p.party = ANY(?)";
    private static final String STAND_FOR =
            "SELECT DISTINCT p.party FROM gt_party p WHERE p.means = ANY(?)" + " AND p.party NOT LIKE 'Organization/%'";

    private final JdbcTemplate database;

    Reporters(JdbcTemplate database) {
        this.database = database;
    }

    /** The directory's entries of an organisation that is known as {@code system|value}, as {@code Organization/id}. */
    private List<String> entries(String organisation) {
        return database.queryForList(OF_NAME, String.class, organisation);
    }

    /**
     * An organisation's entry and those below it, each with the names that it may speak for. An entry below counts when nobody
     * but the organisation of which it tells has recorded it, so that nobody is put below another by somebody else's hand; and
     * it counts under the name by which that organisation records, whatever other names stand in it.
     *
     * @param entry {@code Organization/id}
     * @return by {@code Organization/id}; four SQL statements with those of {@link #agencies}
     */
    Map<String, Set<String>> below(String entry) {
        List<String> ids = database.queryForList(BELOW, String.class, id(entry));
        Map<String, Set<String>> recorders = new TreeMap<>();
        database.query(
                RECORDERS,
                row -> {
                    put(recorders, row.getString(1), row.getString(2));
                },
                (Object) ids.toArray(String[]::new));
        Map<String, Set<String>> names = new HashMap<>();
        database.query(
                NAMES,
                row -> {
                    put(names, row.getString(1), row.getString(2));
                },
                (Object) recorders.keySet().toArray(String[]::new));
        recorders
                .entrySet()
                .removeIf(one -> !one.getKey().equals(entry)
                        && !names.getOrDefault(one.getKey(), Set.of()).containsAll(one.getValue()));
        recorders.computeIfPresent(entry, (root, by) -> {
            by.retainAll(names.getOrDefault(root, Set.of()));
            return by;
        });
        return recorders;
    }

    private static void put(Map<String, Set<String>> into, String key, String value) {
        into.computeIfAbsent(key, absent -> new TreeSet<>()).add(value);
    }

    private static String id(String entry) {
        return entry.substring(entry.indexOf('/') + 1);
    }

    /** Whatever stands for one of these: their entries, their names, their services and roles. */
    private Set<String> agencies(Map<String, Set<String>> organisations) {
        Set<String> agencies = new HashSet<>(organisations.keySet());
        organisations.values().forEach(agencies::addAll);
        agencies.addAll(database.queryForList(STAND_FOR, String.class, (Object) agencies.toArray(String[]::new)));
        return agencies;
    }

    /**
     * Whose numbers are asked for.
     *
     * @param entry {@code Organization/id}
     * @param name the caller's own name, of their own entry; else empty
     */
    record Asked(String entry, Optional<String> name) {}

    /** The one entry of which a caller asks: the one named, if it is theirs or below, else their own. */
    Optional<Asked> asked(String organisation, Optional<String> named) {
        List<String> own = entries(organisation);
        Optional<Asked> theirs = own.stream()
                .sorted()
                .filter(one -> named.isEmpty() || named.get().equals(one))
                .findFirst()
                .map(one -> new Asked(one, Optional.of(organisation)));
        return theirs.or(() -> named.filter(
                        wanted -> own.stream().anyMatch(one -> below(one).containsKey(wanted)))
                .map(one -> new Asked(one, Optional.empty())));
    }

    /** Whose doings count for them. */
    Set<String> agencies(Asked asked) {
        Map<String, Set<String>> organisations = below(asked.entry());
        asked.name().ifPresent(name -> put(organisations, asked.entry(), name));
        return agencies(organisations);
    }
}
