package goldthread.notification;

import goldthread.store.DateSpan;
import java.sql.Date;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Who answers for the education of a child whom a council looks after: its virtual school head, in the team or not, while the
 * council is (N33). Only whom the council itself has named in the directory has that post. Nobody is told of a sealed record, or
 * of a child whose own entry is kept from schools.
 */
@Component
class VirtualSchools {

    /** Nobody else than the council has ever recorded the post: whoever may write in the directory could take it. */
    private static final String APPOINTED = " AND EXISTS (SELECT 1 FROM gt_source s WHERE s.res_pid = o.res_pid)"
            + " AND NOT EXISTS (SELECT 1 FROM gt_source s WHERE s.res_pid = o.res_pid AND s.organisation <> o.organisation"
            + " AND NOT EXISTS (SELECT 1 FROM gt_party c WHERE c.means = s.organisation AND c.party = o.organisation))";

    private static final String HEADS = "SELECT DISTINCT o.person FROM gt_care_fact f"
            + " JOIN gt_resource_child b ON b.res_pid = f.res_pid AND b.child_id = f.child_id"
            + " LEFT JOIN gt_party p ON p.means = f.party"
            + " JOIN gt_overseer o ON o.organisation = f.party OR o.organisation = p.party"
            + " WHERE f.child_id = ? AND f.kind IN ('CARE_PLAN', 'PLACEMENT') AND o.role_code = 'virtual-school-head'"
            + " AND (f.from_day IS NULL OR f.from_day <= ?) AND (f.until_day IS NULL OR f.until_day >= ?)"
            + " AND EXISTS (SELECT 1 FROM gt_membership m WHERE m.child_id = f.child_id AND m.gives_rights"
            + " AND (m.organisation = o.organisation OR m.member = o.organisation)"
            + " AND m.valid_from <= CURRENT_TIMESTAMP AND (m.valid_to IS NULL OR m.valid_to > CURRENT_TIMESTAMP))"
            + APPOINTED
            + " AND NOT EXISTS (SELECT 1 FROM gt_resource_child h WHERE h.child_id = f.child_id"
            + " AND ((h.res_pid = ? AND h.share_level > 1) OR (h.res_type = 'Patient' AND h.res_id = f.child_id"
            + " AND (h.share_level > 0 OR h.marks <> 0)))) ORDER BY 1";

    private final JdbcTemplate database;

    VirtualSchools(JdbcTemplate database) {
        this.database = database;
    }

    /** As {@code Practitioner/id}; nobody for a child whom no council looks after. */
    List<String> of(Occurrence event) {
        Date day = Date.valueOf(event.occurred().atZone(DateSpan.ZONE).toLocalDate());
        return database.queryForList(HEADS, String.class, event.child(), day, day, event.key());
    }
}
