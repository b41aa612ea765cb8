package goldthread.notification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;

/** To which organisations those belong whom resources name, by the directory; remembers what it has looked up. */
final class Houses {

    private static final String ORGANISATION = "Organization/";

    /** What a key stands for, and for which organisation a person has a role. */
    private static final String MEANS = "SELECT p.means FROM gt_party p WHERE p.party = ? UNION SELECT q.means"
            + " FROM gt_party p JOIN gt_party q ON q.party = p.party WHERE p.means = ?"
            + " AND p.party LIKE 'PractitionerRole/%'";

    private final JdbcTemplate database;
    private final Map<String, List<String>> known = new HashMap<>();
    private final Map<String, List<String>> names = new HashMap<>();

    Houses(JdbcTemplate database) {
        this.database = database;
    }

    /**
     * The organisations of somebody.
     *
     * @param key {@code Type/id}, or {@code system|value} of an organisation
     * @return {@code Organization/id}, or the key itself for an organisation of which the directory has no entry
     */
    List<String> of(String key) {
        return known.computeIfAbsent(key, this::find);
    }

    private List<String> find(String key) {
        if (key.startsWith(ORGANISATION)) {
            return List.of(key);
        }
        if (key.indexOf('|') >= 0) {
            List<String> entries = database.queryForList(
                    "SELECT party FROM gt_party WHERE means = ? AND party LIKE 'Organization/%' ORDER BY party",
                    String.class, key);
            return entries.isEmpty() ? List.of(key) : entries;
        }
        return List.copyOf(new TreeSet<>(database.queryForList(MEANS, String.class, key, key).stream()
                .filter(means -> means.startsWith(ORGANISATION))
                .toList()));
    }

    /** The identifiers of an organisation, as {@code system|value}: as which its callers come. */
    List<String> identifiers(String organisation) {
        return names.computeIfAbsent(
                organisation,
                key -> key.startsWith(ORGANISATION)
                        ? database.queryForList(
                                "SELECT means FROM gt_party WHERE party = ? ORDER BY means", String.class, key)
                        : List.of(key));
    }
}
