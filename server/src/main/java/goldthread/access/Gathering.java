package goldthread.access;

import goldthread.access.Asked.Tie;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Who may form the first team around a child whom they don't know yet: the council, which has its statutory duty, and the
 * health service that brought the child here while nobody else stands around them.
 */
@Component
class Gathering {

    private static final String ANYBODY = "SELECT COUNT(*) FROM (SELECT m.child_id FROM gt_membership m"
            + " WHERE m.child_id = ? AND m.gives_rights AND NOT EXISTS (SELECT 1 FROM gt_reader t JOIN HFJ_RESOURCE c"
            + " ON c.RES_ID = t.res_pid WHERE c.RES_TYPE = 'CareTeam' AND c.FHIR_ID = m.team_id AND t.basis = 'author'"
            + " AND t.reader = ?) UNION ALL SELECT r.child_id FROM gt_relationship r"
            + " WHERE r.child_id = ? AND r.basis IN ('REGISTERED_GP', 'TASK_OWNER')) AS everybody";

    private final JdbcTemplate database;

    Gathering(JdbcTemplate database) {
        this.database = database;
    }

    public boolean mayBegin(RoleKind kind, Asked child, String author) {
        boolean brought = child.ties().contains(Tie.SENDER) || child.ties().contains(Tie.AUTHOR);
        return switch (kind) {
            case COUNCIL, COUNCIL_SYSTEM -> brought;
            case PRACTICE, PRACTICE_SYSTEM, HEALTH, SYSTEM, EXCHANGE ->
                child.ties().contains(Tie.AUTHOR) && !anybodyElseStandsAround(child.id(), author);
            default -> false;
        };
    }

    /** A team that the caller has formed itself is nobody else. */
    private boolean anybodyElseStandsAround(String child, String author) {
        Integer count = database.queryForObject(ANYBODY, Integer.class, child, author, child);
        return count == null || count > 0;
    }
}
