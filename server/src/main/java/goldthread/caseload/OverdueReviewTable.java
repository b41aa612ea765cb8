package goldthread.caseload;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The table {@code gt_overdue_review}, held against what {@code gt_due} says of plans. */
@Component
class OverdueReviewTable {

    private static final int PAGE = 100;
    private static final String IS_DUE = "d.owner = '' AND d.due_at <= ?";

    private static final String UNTOLD = "SELECT d.res_pid FROM gt_due d WHERE " + IS_DUE + " AND d.res_pid > ?"
            + " AND NOT EXISTS (SELECT 1 FROM gt_overdue_review o WHERE o.res_pid = d.res_pid)"
            + " ORDER BY d.res_pid LIMIT " + PAGE;
    private static final String SETTLED = "SELECT o.res_pid FROM gt_overdue_review o WHERE o.res_pid > ?"
            + " AND NOT EXISTS (SELECT 1 FROM gt_due d WHERE d.res_pid = o.res_pid AND " + IS_DUE + ")"
            + " ORDER BY o.res_pid LIMIT " + PAGE;
    /** Whoever stores a plan holds it before its rows, and so does a round: neither waits for the other in a circle. */
    private static final String HOLD = "SELECT r.RES_ID FROM HFJ_RESOURCE r WHERE r.RES_ID = ? FOR UPDATE";

    private static final String FLAG = "SELECT o.flag_id FROM gt_overdue_review o WHERE o.res_pid = ?";
    private static final String DUE = "SELECT COUNT(*) FROM gt_due d WHERE d.res_pid = ? AND " + IS_DUE;
    private static final String NOTE = "INSERT INTO gt_overdue_review (res_pid, flag_id) VALUES (?, ?)";
    private static final String FORGET = "DELETE FROM gt_overdue_review WHERE res_pid = ?";

    private final JdbcTemplate database;

    OverdueReviewTable(JdbcTemplate database) {
        this.database = database;
    }

    /** Keys above one of plans that are overdue and of which nobody is told, the first so many. */
    List<Long> untold(Instant by, long after) {
        return database.queryForList(UNTOLD, Long.class, at(by), after);
    }

    /** Keys above one of plans that aren't overdue any more, the first so many. */
    List<Long> settled(Instant by, long after) {
        return database.queryForList(SETTLED, Long.class, after, at(by));
    }

    /** Keeps everybody else from a plan until this transaction ends. */
    void hold(long plan) {
        database.queryForList(HOLD, Long.class, plan);
    }

    /** Whether the review of a plan is overdue. */
    boolean isOverdue(long plan, Instant by) {
        Long rows = database.queryForObject(DUE, Long.class, plan, at(by));
        return rows != null && rows > 0;
    }

    /** The alert about a plan, empty for one that is about nobody; nothing where none was raised. */
    Optional<String> flag(long plan) {
        return database.queryForList(FLAG, String.class, plan).stream().findFirst();
    }

    void note(long plan, String flag) {
        database.update(NOTE, plan, flag);
    }

    void forget(long plan) {
        database.update(FORGET, plan);
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
