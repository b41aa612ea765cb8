package goldthread.consent;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The table {@code gt_capacity}. */
@Component
class CapacityTable {

    private static final int PAGE = 100;
    private static final String FORGET = "DELETE FROM gt_capacity WHERE source_pid = ?";
    private static final String ADD = "INSERT INTO gt_capacity (source_pid, child_id, matter, made_at, due_at, is_told)"
            + " VALUES (?, ?, ?, ?, ?, ?)";
    private static final String FORGET_GONE = "DELETE FROM gt_capacity WHERE NOT EXISTS (SELECT 1 FROM HFJ_RESOURCE r"
            + " WHERE r.RES_ID = gt_capacity.source_pid AND r.RES_DELETED_AT IS NULL)";
    private static final String TOLD = "SELECT is_told FROM gt_capacity WHERE source_pid = ? AND due_at = ?";
    /** No newer finding on the same matter has taken its place. */
    private static final String IS_NEWEST = " AND NOT EXISTS (SELECT 1 FROM gt_capacity n"
            + " WHERE n.child_id = gt_capacity.child_id AND n.matter = gt_capacity.matter"
            + " AND n.made_at > gt_capacity.made_at)";

    private static final String OVER = "SELECT source_pid FROM gt_capacity WHERE is_told = FALSE AND due_at <= ?"
            + " AND source_pid > ?" + IS_NEWEST + " ORDER BY source_pid LIMIT " + PAGE;
    private static final String TAKE = "UPDATE gt_capacity SET is_told = TRUE WHERE source_pid = ? AND is_told = FALSE"
            + " AND due_at <= CURRENT_TIMESTAMP" + IS_NEWEST;
    /** Whoever stores a finding holds it before its row here, and so does a round: neither overtakes the other. */
    private static final String FINDING = "SELECT r.RES_ID FROM HFJ_RESOURCE r WHERE r.RES_ID = ? FOR UPDATE";

    /** Findings in whose place one stands, of which somebody was told that they had run out: older ones, and its own last version. */
    private static final String REPLACED = " gt_capacity c WHERE c.child_id = ? AND c.matter = ?"
            + " AND (c.made_at < ? OR c.source_pid = ?) AND c.is_told = TRUE";

    /** Tasks about these; with {@link #arguments}. */
    static final String TASKS = "SELECT l.SRC_RESOURCE_ID FROM HFJ_RES_LINK l WHERE l.SRC_PATH = 'Task.focus'"
            + " AND l.TARGET_RESOURCE_ID IN (SELECT c.source_pid FROM" + REPLACED + ")";

    private static final String HOLD = "SELECT r.RES_ID FROM HFJ_RESOURCE r WHERE r.RES_ID IN (SELECT c.source_pid"
            + " FROM gt_capacity c WHERE c.child_id = ? AND c.matter = ? AND (c.made_at < ? OR c.source_pid = ?))"
            + " ORDER BY r.RES_ID FOR UPDATE";

    private final JdbcTemplate database;

    CapacityTable(JdbcTemplate database) {
        this.database = database;
    }

    void forget(long key) {
        database.update(FORGET, key);
    }

    /** Of what is no longer stored. */
    void forgetGone() {
        database.update(FORGET_GONE);
    }

    void add(long key, CapacityRow row, boolean told) {
        database.update(
                ADD,
                key,
                row.child(),
                row.matter(),
                row.made().atOffset(ZoneOffset.UTC),
                row.due().atOffset(ZoneOffset.UTC),
                told);
    }

    /** Whether somebody was told that it ran out on that day; empty where another day stands here, or none. */
    Optional<Boolean> told(long key, CapacityRow row) {
        return database.queryForList(TOLD, Boolean.class, key, row.due().atOffset(ZoneOffset.UTC)).stream()
                .findFirst();
    }

    /** Keys above one of findings that have run out and of which nobody was told, the first so many. */
    List<Long> over(Instant by, long after) {
        return database.queryForList(OVER, Long.class, by.atOffset(ZoneOffset.UTC), after);
    }

    /** Notes that somebody is told, unless another node has or a newer finding stands; whether they weren't. */
    boolean take(long key) {
        database.queryForList(FINDING, Long.class, key);
        return database.update(TAKE, key) == 1;
    }

    /**
     * Whether somebody was told of a finding in whose place another stands. It waits for a round that is telling of one, and a
     * round that comes after finds the new one.
     */
    boolean holdTold(long key, CapacityRow row) {
        database.queryForList(HOLD, Long.class, arguments(key, row));
        return isAny(database.queryForObject("SELECT COUNT(*) FROM" + REPLACED, Long.class, arguments(key, row)));
    }

    /** What a statement about findings in whose place one stands is asked with. */
    static Object[] arguments(long key, CapacityRow row) {
        return new Object[] {row.child(), row.matter(), row.made().atOffset(ZoneOffset.UTC), key};
    }

    private static boolean isAny(@Nullable Long count) {
        return count != null && count > 0;
    }
}
