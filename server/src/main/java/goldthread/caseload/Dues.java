package goldthread.caseload;

import goldthread.waiting.OwedClocks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Reads what is due for some children: one SQL statement, whatever their number. The clock is the database's. What a task or
 * plan is due by stands in the place of a referral's first clock.
 */
@Component
class Dues {

    private static final String TOLD = "SELECT c.child_id, c.res_type, c.res_id, CURRENT_TIMESTAMP AS now, ";
    private static final String OF =
            " FROM gt_resource_child c JOIN %s ON d.%s = c.res_pid" + " WHERE c.child_id = ANY(?)";
    private static final String NEVER = "CAST(NULL AS TIMESTAMP WITH TIME ZONE)";
    private static final String DUES = TOLD + "d.due_at AS acknowledge_due, " + NEVER + " AS decide_due, " + NEVER
            + " AS first_contact_due, " + NEVER + " AS four_weeks_due, " + NEVER + " AS review_due"
            + OF.formatted("gt_due d", "res_pid") + " AND (d.owner = '' OR d.owner = ANY(?)) UNION ALL " + TOLD
            + OwedClocks.COLUMNS + OF.formatted("gt_open_clock d", "task_pid");

    private final JdbcTemplate database;

    Dues(JdbcTemplate database) {
        this.database = database;
    }

    /**
     * What is due for these children, whoever may see it.
     *
     * @param children logical ids
     * @param owners whose tasks count, as {@code Type/id} or {@code system|value}
     */
    List<Due> of(Collection<String> children, Collection<String> owners) {
        if (children.isEmpty()) {
            return List.of();
        }
        Object ids = children.toArray(String[]::new);
        List<Due> all = new ArrayList<>();
        database.query(
                DUES,
                row -> {
                    read(row, all);
                },
                ids,
                owners.toArray(String[]::new),
                ids);
        return all;
    }

    private static void read(ResultSet row, List<Due> into) throws SQLException {
        Instant now = row.getObject("now", OffsetDateTime.class).toInstant();
        String reference = row.getString("res_type") + "/" + row.getString("res_id");
        for (Instant at : OwedClocks.read(row).values()) {
            into.add(new Due(row.getString("child_id"), reference, at, !at.isAfter(now)));
        }
    }
}
