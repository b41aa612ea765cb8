package goldthread.reporting;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private static final String MEANING =
            "SELECT p.party, p.means FROM gt_party p WHERE p.party = ANY(?) OR p.means = ANY(?)";

    private final JdbcTemplate database;

    Reporters(JdbcTemplate database) {
        this.database = database;
    }

    /** The directory's entries of an organisation that is known as {@code system|value}, as {@code Organization/id}. */
    List<String> entries(String organisation) {
        return database.queryForList(OF_NAME, String.class, organisation);
    }

    /** An organisation and all below it, as {@code Organization/id}. */
    Set<String> below(String organisation) {
        String id = organisation.substring(organisation.indexOf('/') + 1);
        Set<String> all = new TreeSet<>();
        database.queryForList(BELOW, String.class, id).forEach(one -> all.add("Organization/" + one));
        return all;
    }

    /** Whatever stands for one of these: their identifiers, services and roles, by two SQL statements. */
    Set<String> agencies(Set<String> organisations) {
        Set<String> names = new HashSet<>(organisations);
        names.addAll(meaning(names));
        names.addAll(meaning(names));
        return names;
    }

    private Set<String> meaning(Set<String> names) {
        Object all = names.toArray(String[]::new);
        Set<String> found = new HashSet<>();
        database.query(
                MEANING,
                row -> {
                    String party = row.getString(1);
                    found.add(party);
                    if (party.startsWith("Organization/")) {
                        found.add(row.getString(2));
                    }
                },
                all,
                all);
        return found;
    }

    /** The one entry of which a caller asks: the one named, if it is theirs or below, else their own. */
    Optional<String> asked(String organisation, Optional<String> named) {
        List<String> own = entries(organisation);
        if (named.isEmpty()) {
            return own.stream().sorted().findFirst();
        }
        return named.filter(wanted -> own.stream().anyMatch(one -> below(one).contains(wanted)));
    }
}
