package goldthread.notification;

import goldthread.store.DateSpan;
import java.sql.Date;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Who answers for a child in a matter and has to know of it, in the team or not: the council in whose care the child is, of a
 * place where a child shouldn't be (N97); the mental health services that are involved, of a plan that the law asks for (N25).
 * Services are told of no sealed plan.
 */
@Component
class Answerable {

    private static final String PARTIES = "SELECT DISTINCT f.party FROM gt_care_fact f"
            + " JOIN gt_resource_child b ON b.res_pid = f.res_pid AND b.child_id = f.child_id"
            + " WHERE f.child_id = ? AND f.party <> ''"
            + " AND (f.from_day IS NULL OR f.from_day <= ?) AND (f.until_day IS NULL OR f.until_day >= ?)";
    private static final String COUNCILS = PARTIES + " AND f.kind IN ('CARE_PLAN', 'PLACEMENT') ORDER BY 1";
    private static final String SERVICES = PARTIES + " AND f.kind = 'MENTAL_HEALTH_CARE' AND NOT EXISTS"
            + " (SELECT 1 FROM gt_resource_child h WHERE h.res_pid = ? AND h.share_level > 1) ORDER BY 1";

    private final JdbcTemplate database;

    Answerable(JdbcTemplate database) {
        this.database = database;
    }

    /** As {@code Type/id} or {@code system|value}; nobody for most events. */
    List<String> forIt(Occurrence event) {
        Date day = Date.valueOf(event.occurred().atZone(DateSpan.ZONE).toLocalDate());
        return switch (event.topic()) {
            case INAPPROPRIATE_SETTING -> database.queryForList(COUNCILS, String.class, event.child(), day, day);
            case STATUTORY_PLAN_CHANGED ->
                database.queryForList(SERVICES, String.class, event.child(), day, day, event.key());
            default -> List.of();
        };
    }
}
