package goldthread.access;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.access.Rights.Found;
import goldthread.store.Outcomes;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What those may know who answer for all children in the care of their council: the virtual mental health lead and the
 * virtual school head. They needn't be in the team around a child; their council must be. They are shown what a member of the
 * team in their role would see: labels and refusals to share narrow it as they do for members. It opens no record.
 */
@Component
public class Remit {

    private static final Set<Role> OVERSEERS = EnumSet.of(Role.VIRTUAL_MENTAL_HEALTH_LEAD, Role.VIRTUAL_SCHOOL_HEAD);
    private static final String IN_FORCE = " AND m.gives_rights AND m.valid_from <= CURRENT_TIMESTAMP"
            + " AND (m.valid_to IS NULL OR m.valid_to > CURRENT_TIMESTAMP)";
    private static final String AROUND = "SELECT m.child_id FROM gt_membership m WHERE m.child_id = ANY(?)"
            + " AND m.organisation = ANY(?)" + IN_FORCE
            + " UNION SELECT m.child_id FROM gt_membership m WHERE m.child_id = ANY(?) AND m.member = ANY(?)"
            + IN_FORCE;

    private final Rights rights;
    private final Askers askers;
    private final JdbcTemplate database;

    Remit(Rights rights, Askers askers, JdbcTemplate database) {
        this.rights = rights;
        this.askers = askers;
        this.database = database;
    }

    /**
     * Requires that the caller answers for all children in the care of a council.
     *
     * @throws ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException 403 when not
     */
    public void require(RequestDetails request) {
        if (!OVERSEERS.contains(role(request))) {
            throw Outcomes.forbidden();
        }
    }

    /** Under which names the caller's council is named in records: {@code Type/id} or {@code system|value}. */
    public Set<String> council(RequestDetails request) {
        return Set.copyOf(askers.of(request).meant().house());
    }

    /** Those of these children around whom the caller's council stands at this moment, by one SQL statement. */
    public Set<String> around(Collection<String> children, RequestDetails request) {
        if (children.isEmpty()) {
            return Set.of();
        }
        Object ids = children.toArray(String[]::new);
        Object council = council(request).toArray(String[]::new);
        return Set.copyOf(database.queryForList(AROUND, String.class, ids, council, ids, council));
    }

    /**
     * Which of some records of children in the council's care the caller may know of, by one SQL statement.
     *
     * @param children in the council's care, by {@link #around}
     * @param keys HAPI's keys of the records
     */
    public Set<Long> seen(Collection<String> children, Collection<Long> keys, RequestDetails request) {
        if (keys.isEmpty()) {
            return Set.of();
        }
        Role role = role(request);
        Found found = rights.ofKeys(askers.of(request), role, keys);
        Decision asMember = asMember(found.decision(), role.kind(), children);
        return found.asked().stream()
                .filter(asked -> asMember.on(asked) == Verdict.SEEN)
                .map(Asked::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** As it would be, were the caller a member of the team around each of the children. */
    static Decision asMember(Decision decision, RoleKind kind, Collection<String> children) {
        Right place = new Right(Basis.MEMBER, kind.highest(), null);
        Map<String, List<Right>> with = new HashMap<>(decision.rights());
        children.forEach(child -> with.merge(
                child,
                List.of(place),
                (held, more) -> Stream.of(held, more).flatMap(List::stream).toList()));
        return new Decision(kind, with, decision.dissents(), decision.now());
    }

    private static Role role(RequestDetails request) {
        return Role.of(CurrentCaller.of(request)).orElseThrow(Outcomes::forbidden);
    }
}
