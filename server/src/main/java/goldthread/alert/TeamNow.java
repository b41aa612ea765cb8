package goldthread.alert;

import goldthread.child.PartyKey;
import goldthread.terminology.ShareLevel;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Reference;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Who stands around a child at this moment, by the database's clock. */
@Component
public class TeamNow {

    private static final String IN_FORCE = " AND m.gives_rights AND m.valid_from <= CURRENT_TIMESTAMP"
            + " AND (m.valid_to IS NULL OR m.valid_to > CURRENT_TIMESTAMP)";
    private static final String LEAD =
            "SELECT m.member FROM gt_membership m WHERE m.child_id = ? AND m.is_lead" + IN_FORCE + " ORDER BY m.member";
    private static final String ORGANISATIONS = "SELECT m.organisation FROM gt_membership m WHERE m.child_id = ?"
            + " AND m.organisation IS NOT NULL" + IN_FORCE
            + " UNION SELECT m.member FROM gt_membership m WHERE m.child_id = ? AND m.member LIKE 'Organization/%'"
            + IN_FORCE + " ORDER BY 1";

    private static final String KNOWING =
            "SELECT m.member FROM gt_membership m WHERE m.child_id = ? AND m.ceiling >= ?" + IN_FORCE;
    private static final String IN_ROLE = KNOWING + " AND m.role_code = ? ORDER BY m.member";
    private static final String REFUSALS = "SELECT COUNT(*) FROM gt_dissent d WHERE (d.child_id = ?"
            + " OR d.child_id IN (SELECT p.other_id FROM gt_joined_pair p WHERE p.record_id = ?))"
            + " AND d.valid_from <= CURRENT_TIMESTAMP AND (d.valid_to IS NULL OR d.valid_to > CURRENT_TIMESTAMP)";
    private static final String AROUND_ALL = "SELECT n.name FROM (SELECT m.member AS name, m.child_id AS child_id,"
            + " CASE WHEN m.is_lead THEN 0 ELSE 1 END AS place FROM gt_membership m"
            + " WHERE m.child_id = ANY(?) AND m.ceiling >= ?" + IN_FORCE
            + " UNION ALL SELECT r.holder, r.child_id, 2 FROM gt_relationship r WHERE r.child_id = ANY(?)"
            + " AND r.basis = 'REGISTERED_GP' AND r.valid_from <= CURRENT_TIMESTAMP"
            + " AND (r.valid_to IS NULL OR r.valid_to > CURRENT_TIMESTAMP)) n"
            + " GROUP BY n.name HAVING COUNT(DISTINCT n.child_id) = ? ORDER BY MIN(n.place), n.name";
    private static final Set<String> PROFESSIONAL = Set.of("Organization", "Practitioner", "PractitionerRole");

    private final JdbcTemplate database;

    TeamNow(JdbcTemplate database) {
        this.database = database;
    }

    /** The lead professional of the team, as {@code Type/id}. */
    public Optional<String> lead(String child) {
        return database.queryForList(LEAD, String.class, child).stream().findFirst();
    }

    /**
     * The members who may know of records up to a level, as {@code Type/id}. The organisation of a member is none for that:
     * whoever has left it, or the team, isn't there because somebody else of it is.
     *
     * @param level as far as the place in the team goes
     */
    public Set<String> knowing(String child, ShareLevel level) {
        return new TreeSet<>(database.queryForList(KNOWING, String.class, child, level.rank()));
    }

    /**
     * Who of the team is asked for what may be known up to a level, as {@code Type/id}: the lead professional where they may
     * know, else the first member who may, organisations before people.
     */
    public Optional<String> asked(String child, ShareLevel level) {
        return asked(database.queryForList(LEAD, String.class, child), knowing(child, level));
    }

    static Optional<String> asked(List<String> leads, Set<String> knowing) {
        return Stream.concat(leads.stream(), knowing.stream().sorted().filter(TeamNow::isProfessional))
                .filter(knowing::contains)
                .findFirst();
    }

    /**
     * Who stands around each of these records of one child and may know of what is known up to a level: leads before members,
     * these before the practice. Nobody else may know that they are of one child; that colleagues of one organisation stand
     * around one each makes neither of them, nor their organisation, somebody who does.
     *
     * @param records logical ids
     * @param level as far as the place goes; a practice's goes no further than restricted
     */
    public Optional<Reference> aroundAll(Collection<String> records, ShareLevel level) {
        Object ids = records.toArray(String[]::new);
        Object practice = level == ShareLevel.SEALED ? new String[0] : ids;
        return database.queryForList(AROUND_ALL, String.class, ids, level.rank(), practice, records.size()).stream()
                .filter(name -> name.indexOf('|') >= 0 || isProfessional(name))
                .findFirst()
                .map(PartyKey::reference);
    }

    private static boolean isProfessional(String member) {
        return PROFESSIONAL.contains(member.substring(0, Math.max(0, member.indexOf('/'))));
    }

    /**
     * A member in a role who may know of records up to a level, as {@code Type/id}.
     *
     * @param level as far as the place in the team goes
     */
    public Optional<String> inRole(String child, String role, ShareLevel level) {
        return database.queryForList(IN_ROLE, String.class, child, level.rank(), role).stream()
                .filter(TeamNow::isProfessional)
                .findFirst();
    }

    /** Whether somebody has refused that something of the child is shared with someone, in whichever of their records. */
    public boolean isSharingRefused(String child) {
        Long refusals = database.queryForObject(REFUSALS, Long.class, child, child);
        return refusals != null && refusals > 0;
    }

    /** The organisations of the team, as {@code Organization/id}. */
    public List<String> organisations(String child) {
        return database.queryForList(ORGANISATIONS, String.class, child, child);
    }
}
