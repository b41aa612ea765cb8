package goldthread.challenge;

import goldthread.child.PartyKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Reference;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** For which organisations people, posts and services act: by the directory, and by the team that is around the child now. */
@Component
class ActsFor {

    private static final String HOUSE = " LIKE 'Organization/%'";
    private static final String ENTRY = "SELECT p.party, p.means FROM gt_party p WHERE p.party = ANY(?) AND p.means"
            + HOUSE
            + " UNION SELECT p.party, o.party FROM gt_party p JOIN gt_party o ON o.means = p.means AND o.party" + HOUSE
            + " WHERE p.party = ANY(?)";
    private static final String NUMBER =
            "SELECT p.means, p.party FROM gt_party p WHERE p.means = ANY(?) AND p.party" + HOUSE;
    private static final String POSTS = " FROM gt_party p JOIN gt_party q ON q.party = p.party";
    private static final String PERSON = "SELECT p.means, q.means" + POSTS + " WHERE p.means = ANY(?) AND q.means"
            + HOUSE
            + " UNION SELECT p.means, o.party" + POSTS + " JOIN gt_party o ON o.means = q.means AND o.party" + HOUSE
            + " WHERE p.means = ANY(?)";
    private static final String MEMBER = "SELECT m.member, COALESCE(o.party, m.organisation) FROM gt_membership m"
            + " LEFT JOIN gt_party o ON o.means = m.organisation AND o.party" + HOUSE
            + " WHERE m.member = ANY(?) AND m.child_id = ? AND m.organisation IS NOT NULL AND m.gives_rights"
            + " AND m.valid_from <= CURRENT_TIMESTAMP AND (m.valid_to IS NULL OR m.valid_to > CURRENT_TIMESTAMP)";
    private static final String ALL = String.join(" UNION ", ENTRY, NUMBER, PERSON, MEMBER);

    private final JdbcTemplate database;

    ActsFor(JdbcTemplate database) {
        this.database = database;
    }

    /**
     * Looks some parties up, with one statement.
     *
     * @param child {@code Patient/id} of the child in whose team somebody may act for an organisation
     */
    SameAgency of(Collection<Reference> parties, Reference child) {
        String[] keys = parties.stream()
                .flatMap(party -> PartyKey.of(party).stream())
                .distinct()
                .toArray(String[]::new);
        String patient = PartyKey.of(child).orElse("").replaceFirst("^Patient/", "");
        Map<String, Set<String>> organisations = new HashMap<>();
        Stream.of(keys).forEach(key -> organisations.put(key, new HashSet<>(Set.of(key))));
        database.query(
                ALL,
                row -> {
                    Set<String> known = organisations.get(row.getString(1));
                    if (known != null) {
                        known.add(row.getString(2));
                    }
                },
                keys,
                keys,
                keys,
                keys,
                keys,
                keys,
                patient);
        return new SameAgency(organisations);
    }
}
