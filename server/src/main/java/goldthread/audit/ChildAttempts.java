package goldthread.audit;

import goldthread.audit.DisclosureQuestion.Place;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The attempts about one child, newest first: one SQL statement, however many there are. */
@Component
class ChildAttempts {

    /** The items of a child's record; its arguments are twice the child's id. */
    private static final String ABOUT = "SELECT i.audit_id, i.res_type, i.version FROM gt_resource_child c"
            + " JOIN gt_audit_item i ON i.res_type = c.res_type AND i.res_id = c.res_id WHERE c.child_id = ?"
            + " UNION SELECT i.audit_id, i.res_type, i.version FROM gt_audit_item i"
            + " WHERE i.res_type = 'Patient' AND i.res_id = ?";

    /** The types of what was shown or written, and of what was only named. */
    private static final String KINDS = "SELECT b.audit_id, MAX(b.version) AS shown,"
            + " ARRAY_AGG(b.res_type ORDER BY b.res_type) FILTER (WHERE b.version > 0) AS kinds,"
            + " ARRAY_AGG(b.res_type ORDER BY b.res_type) FILTER (WHERE b.version = 0) AS named FROM (" + ABOUT
            + ") b GROUP BY b.audit_id";

    private static final String TOLD = "SELECT " + AuditRow.COLUMNS + ", t.kinds, t.named,"
            + " MAX(CASE WHEN a.outcome = 0 AND (t.shown > 0 OR a.interaction NOT IN ('search-type', 'batch')) THEN 1 ELSE 0 END)"
            + " OVER (PARTITION BY a.subject) AS known FROM (" + KINDS + ") t JOIN gt_audit a ON a.id = t.audit_id";

    private final JdbcTemplate database;

    ChildAttempts(JdbcTemplate database) {
        this.database = database;
    }

    /** The attempts from where the question stands, at most so many. */
    public List<ChildAttempt> of(String child, DisclosureQuestion question, int most) {
        StringBuilder sql = new StringBuilder("SELECT * FROM (" + TOLD + ") a WHERE 1 = 1");
        List<Object> arguments = new ArrayList<>(List.of(child, child));
        Long from = question.from();
        if (from != null) {
            sql.append(" AND a.recorded_at >= ?");
            arguments.add(Seals.utc(Instant.ofEpochMilli(from)));
        }
        Long until = question.until();
        if (until != null) {
            sql.append(" AND a.recorded_at < ?");
            arguments.add(Seals.utc(Instant.ofEpochMilli(until)));
        }
        Place after = question.after();
        if (after != null) {
            sql.append(" AND (a.recorded_at, a.id) < (?, ?)");
            arguments.add(Seals.utc(Instant.ofEpochMilli(after.at())));
            arguments.add(after.id());
        }
        sql.append(" ORDER BY a.recorded_at DESC, a.id DESC LIMIT ?");
        arguments.add(most);
        return database.query(sql.toString(), ChildAttempts::attempt, arguments.toArray());
    }

    private static ChildAttempt attempt(ResultSet row, int number) throws SQLException {
        return new ChildAttempt(
                AuditRow.of(row, number),
                types(row.getArray("kinds")),
                types(row.getArray("named")),
                row.getInt("known") == 1);
    }

    private static List<String> types(@Nullable Array types) throws SQLException {
        return types == null
                ? List.of()
                : Arrays.stream((Object[]) types.getArray())
                        .map(String::valueOf)
                        .distinct()
                        .toList();
    }
}
