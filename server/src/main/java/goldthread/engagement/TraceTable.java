package goldthread.engagement;

import goldthread.child.WholeChild;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The table {@code gt_engagement}, and the time by the database's clock. */
@Component
class TraceTable {

    private static final int TURNS = 32;
    private static final String FORGET = "DELETE FROM gt_engagement WHERE source_pid = ?";
    private static final String ADD =
            "INSERT INTO gt_engagement (source_pid, child_id, kind, happened_at, about, is_joint) VALUES (?, ?, ?, ?, ?, ?)";
    private static final String OF_CHILD = "SELECT child_id, kind, happened_at, about, is_joint FROM gt_engagement"
            + " WHERE child_id = ANY(?) ORDER BY happened_at, source_pid";
    private static final String TURN = "SELECT number FROM gt_engagement_turn WHERE number = ? FOR UPDATE";

    private final JdbcTemplate database;

    TraceTable(JdbcTemplate database) {
        this.database = database;
    }

    Instant now() {
        OffsetDateTime now = database.queryForObject("SELECT CURRENT_TIMESTAMP", OffsetDateTime.class);
        if (now == null) {
            throw new IllegalStateException("the database doesn't tell the time");
        }
        return now.toInstant();
    }

    /** Puts what a resource tells in the place of what its version before told. */
    void replace(long key, List<Trace> traces) {
        database.update(FORGET, key);
        database.batchUpdate(
                ADD, traces.stream().map(trace -> arguments(key, trace)).toList());
    }

    private static Object[] arguments(long key, Trace trace) {
        return new Object[] {
            key, trace.child(), trace.kind().name(), trace.at().atOffset(ZoneOffset.UTC), trace.about(), trace.joint()
        };
    }

    /** Everything that is known of one child, by all of these records, in the order of time. */
    List<Trace> of(Collection<String> records) {
        return database.query(OF_CHILD, TraceTable::row, (Object) records.toArray(String[]::new));
    }

    /** The same, of which no other transaction stores more until this one has ended. */
    List<Trace> inTurn(WholeChild child) {
        database.queryForList(TURN, Integer.class, turn(child));
        return of(child.records());
    }

    /** Those who judge several children take their turns in this order. */
    static int turn(WholeChild child) {
        return Math.floorMod(child.kept().hashCode(), TURNS);
    }

    private static Trace row(ResultSet row, int number) throws SQLException {
        return new Trace(
                row.getString(1),
                TraceKind.valueOf(row.getString(2)),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getString(4),
                row.getBoolean(5));
    }
}
