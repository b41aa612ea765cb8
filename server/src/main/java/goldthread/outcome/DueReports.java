package goldthread.outcome;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rows of {@code gt_outcome_due}: for which referral tasks a report is due, and when. Time is the database's. */
@Component
class DueReports {

    static final int PAGE = 50;

    private static final String ADD = "INSERT INTO gt_outcome_due"
            + " (task_pid, task_id, referral_id, child_id, started_at, next_due, is_last)"
            + " SELECT CAST(? AS BIGINT), CAST(? AS VARCHAR), CAST(? AS VARCHAR), CAST(? AS VARCHAR),"
            + " CAST(? AS TIMESTAMP WITH TIME ZONE), CAST(? AS TIMESTAMP WITH TIME ZONE), FALSE"
            + " WHERE NOT EXISTS (SELECT 1 FROM gt_outcome_due d WHERE d.task_pid = ?)";
    private static final String LAST =
            "UPDATE gt_outcome_due SET next_due = CURRENT_TIMESTAMP, is_last = TRUE WHERE NOT is_last AND ";
    private static final String OF_ONE_SERVICE = "child_id = ? AND referral_id = ANY(?) AND 1 = (SELECT COUNT(*)"
            + " FROM gt_outcome_due o WHERE o.referral_id = gt_outcome_due.referral_id)";
    private static final String NEXT = "UPDATE gt_outcome_due SET next_due = ? WHERE task_pid = ?";
    private static final String LATER = "UPDATE gt_outcome_due SET next_due = CURRENT_TIMESTAMP + INTERVAL '600' SECOND"
            + " WHERE task_pid = ? AND next_due IS NOT NULL";
    private static final String DUE = "SELECT task_pid FROM gt_outcome_due WHERE next_due <= CURRENT_TIMESTAMP"
            + " ORDER BY next_due, task_pid LIMIT " + PAGE;
    private static final String TAKE = "SELECT task_pid, task_id, referral_id, child_id, started_at, is_last"
            + " FROM gt_outcome_due WHERE task_pid = ? AND next_due <= CURRENT_TIMESTAMP FOR UPDATE SKIP LOCKED";

    private final JdbcTemplate database;

    DueReports(JdbcTemplate database) {
        this.database = database;
    }

    /**
     * A report that is due.
     *
     * @param taskKey HAPI's key of the task
     * @param task logical id
     * @param referral logical id
     * @param child logical id
     * @param started when the help began
     * @param isLast whether the help has ended
     */
    record Due(long taskKey, String task, String referral, String child, Instant started, boolean isLast) {

        static Due of(ResultSet row, int number) throws SQLException {
            return new Due(
                    row.getLong("task_pid"),
                    row.getString("task_id"),
                    row.getString("referral_id"),
                    row.getString("child_id"),
                    row.getObject("started_at", OffsetDateTime.class).toInstant(),
                    row.getBoolean("is_last"));
        }
    }

    /** Notes that help has begun; what is there already stays as it is. */
    void begun(Begun begun, long taskKey, @Nullable Instant next) {
        database.update(
                ADD,
                taskKey,
                begun.task(),
                begun.referral(),
                begun.child(),
                begun.started().atOffset(ZoneOffset.UTC),
                utc(next),
                taskKey);
    }

    /** Notes that the help of one task has ended; whether a report is due for it. */
    boolean ended(long taskKey) {
        return database.update(LAST + "task_pid = ?", taskKey) > 0;
    }

    /**
     * Notes that a service that helped a child because of these referrals has ended its involvement. Where several services
     * help because of one referral it doesn't say which of them has ended, so their tasks do.
     */
    boolean ended(String child, Collection<String> referrals) {
        return database.update(LAST + OF_ONE_SERVICE, child, referrals.toArray(String[]::new)) > 0;
    }

    /** Forgets a task that was withdrawn, or never meant. */
    void forget(long taskKey) {
        database.update("DELETE FROM gt_outcome_due WHERE task_pid = ?", taskKey);
    }

    /** The first of those that are due. */
    List<Long> due() {
        return database.queryForList(DUE, Long.class);
    }

    /** Holds one within a transaction; empty while another node has it, or when it is no longer due. */
    Optional<Due> take(long taskKey) {
        return database.query(TAKE, Due::of, taskKey).stream().findFirst();
    }

    /** Notes when the next report is due; {@code null} for never. */
    void next(long taskKey, @Nullable Instant next) {
        database.update(NEXT, utc(next), taskKey);
    }

    /** Leaves one that failed for some minutes. */
    void later(long taskKey) {
        database.update(LATER, taskKey);
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
