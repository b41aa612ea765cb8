package goldthread.notification;

import goldthread.access.StandIns;
import goldthread.store.Gate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Who takes part and may know of an event at this moment: the organisations of the team around the child and the practice
 * where the child is registered, as far as the gate shows the record to those who stand there for them; whoever gave a
 * task or has it, who know of it anyway; the councils between which a placement lies and others who answer for the child in a matter; and, of what concerns it, the
 * virtual school of the council that looks after the child.
 */
@Component
class Audience {

    private static final String CANDIDATES = "SELECT m.member, m.organisation, m.role_code, m.is_lead"
            + " FROM gt_membership m WHERE m.child_id = ? AND m.gives_rights AND m.valid_from <= CURRENT_TIMESTAMP"
            + " AND (m.valid_to IS NULL OR m.valid_to > CURRENT_TIMESTAMP)"
            + " UNION SELECT r.holder, NULL, 'gp', FALSE FROM gt_relationship r WHERE r.child_id = ?"
            + " AND r.basis = 'REGISTERED_GP' AND r.valid_from <= CURRENT_TIMESTAMP"
            + " AND (r.valid_to IS NULL OR r.valid_to > CURRENT_TIMESTAMP)";

    /** Who sent a task, and whose referral it answers; people who act for themselves are named as they are. */
    private static final String SENDERS =
            "SELECT DISTINCT reader FROM gt_reader WHERE res_pid = ? AND basis IN ('author', 'referrer')";

    private final JdbcTemplate database;
    private final Gate gate;
    private final VirtualSchools schools;
    private final Answerable answerable;

    Audience(JdbcTemplate database, Gate gate, VirtualSchools schools, Answerable answerable) {
        this.database = database;
        this.gate = gate;
        this.schools = schools;
        this.answerable = answerable;
    }

    /**
     * Somebody who stands around a child.
     *
     * @param member {@code Type/id}, or an identifier of the practice
     * @param organisation for which they act; {@code null} when nothing says so
     * @param role a code of the team roles
     * @param leads whether they lead
     */
    private record Candidate(String member, @Nullable String organisation, String role, boolean leads) {}

    /** The recipients of one event. */
    Set<String> of(Occurrence event, Houses houses) {
        return of(event, houses, sights(List.of(event)));
    }

    /** What callers see of what these events are about, for as long as one transaction. */
    Sights sights(Collection<Occurrence> events) {
        return new Sights(gate, events);
    }

    /** The recipients: {@code Organization/id}, {@code system|value}, or a professional's {@code Type/id}. */
    Set<String> of(Occurrence event, Houses houses, Sights sights) {
        Set<String> recipients = new TreeSet<>();
        if (event.topic().isForVirtualSchools()) {
            recipients.addAll(schools.of(event));
            return recipients;
        }
        if (event.topic().isMessage()) {
            addParties(event, houses, recipients);
            return recipients;
        }
        for (Candidate candidate : candidates(event.child())) {
            for (String house : houses(candidate, houses)) {
                if (!recipients.contains(house) && sees(candidate, house, event, houses, sights)) {
                    recipients.add(house);
                }
            }
            if (candidate.leads()
                    && event.topic().concernsTheLead()
                    && (!event.topic().concernsWhoSees() || seesForAny(candidate, event, houses, sights))) {
                recipients.add(candidate.member());
            }
        }
        addParties(event, houses, recipients);
        answerable.forIt(event).forEach(party -> recipients.addAll(houses.of(party)));
        return recipients;
    }

    private List<Candidate> candidates(String child) {
        return database.query(
                CANDIDATES,
                (row, number) -> new Candidate(row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4)),
                child,
                child);
    }

    private static List<String> houses(Candidate candidate, Houses houses) {
        return candidate.organisation() == null ? houses.of(candidate.member()) : List.of(candidate.organisation());
    }

    /** Whether one of the organisation's callers who stood where this candidate stands would see the record. */
    private static boolean sees(Candidate candidate, String house, Occurrence event, Houses houses, Sights sights) {
        String user = candidate.member().indexOf('|') < 0 ? candidate.member() : null;
        return houses.identifiers(house).stream()
                .flatMap(identifier -> StandIns.of(user, candidate.role(), identifier).stream())
                .anyMatch(caller -> sights.sees(caller, event));
    }

    private static boolean seesForAny(Candidate candidate, Occurrence event, Houses houses, Sights sights) {
        return houses(candidate, houses).stream().anyMatch(house -> sees(candidate, house, event, houses, sights));
    }

    /** Whose submissions are theirs alone reads no post of the house, and is told by name. */
    private void addParties(Occurrence event, Houses houses, Set<String> recipients) {
        for (String party : event.parties()) {
            recipients.addAll(houses.of(party).isEmpty() ? professional(party) : houses.of(party));
        }
        if (event.focus().startsWith("Task/")) {
            for (String sender : database.queryForList(SENDERS, String.class, event.key())) {
                recipients.addAll(professional(sender));
                recipients.addAll(houses.of(sender));
            }
        }
    }

    private static List<String> professional(String key) {
        return key.startsWith("Practitioner") ? List.of(key) : List.of();
    }
}
