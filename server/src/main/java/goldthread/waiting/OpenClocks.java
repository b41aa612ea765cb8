package goldthread.waiting;

import goldthread.store.CommitBatch;
import goldthread.terminology.Coded;
import goldthread.terminology.ReferralClock;
import goldthread.terminology.WaitingGroup;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rows of {@code gt_open_clock}. */
@Component
class OpenClocks {

    static final String TABLE = "gt_open_clock";

    private static final String REMOVE = "DELETE FROM gt_open_clock WHERE task_pid = ?";
    private static final String ADD =
            "INSERT INTO gt_open_clock (task_pid, task_id, asked_at, acknowledge_by, decide_by, first_contact_by,"
                    + " four_weeks_by, review_by, next_due, waiting_groups) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String ROW = "SELECT task_pid, task_id, asked_at, acknowledge_by, decide_by, first_contact_by,"
            + " four_weeks_by, review_by, waiting_groups FROM gt_open_clock WHERE ";
    /** From where the last page ended: an index of H2 begins with the rows that have nothing due, however many there are. */
    static final String DUE = "SELECT task_pid, next_due FROM gt_open_clock WHERE next_due <= ?"
            + " AND next_due >= ? AND (next_due > ? OR (next_due = ? AND task_pid > ?))"
            + " ORDER BY next_due, task_pid LIMIT ";

    private static final String OUT = "(first_contact_by <= CURRENT_TIMESTAMP OR four_weeks_by <= CURRENT_TIMESTAMP)";
    private static final String TASKS =
            "(SELECT c.res_pid FROM gt_resource_child c WHERE c.child_id = %s AND c.res_type = 'Task')";
    private static final String LOOK_AGAIN_AT_THOSE_OUT = "UPDATE gt_open_clock SET next_due = CURRENT_TIMESTAMP WHERE "
            + OUT + " AND task_pid IN " + TASKS.formatted("?");
    /** Four weeks that count as passed are found anew. */
    private static final String LOOK_AGAIN = "UPDATE gt_open_clock SET next_due = CURRENT_TIMESTAMP, four_weeks_by ="
            + " CASE WHEN four_weeks_by > CURRENT_TIMESTAMP THEN CURRENT_TIMESTAMP ELSE four_weeks_by END"
            + " WHERE task_pid IN " + TASKS.formatted("?");

    private static final String IN_ORDER = "SELECT CASE WHEN " + OUT + " THEN 1 ELSE 0 END FROM gt_open_clock"
            + " WHERE task_pid IN " + TASKS.formatted("ANY(?)") + " ORDER BY task_pid FOR UPDATE";
    /** Whoever stores a task holds it before its clocks, and so does a sweep: neither waits for the other in a circle. */
    private static final String TASK = "SELECT r.RES_ID FROM HFJ_RESOURCE r WHERE r.RES_ID = ? FOR UPDATE";

    static final int PAGE = 100;

    private final CommitBatch batch;
    private final JdbcTemplate database;

    OpenClocks(CommitBatch batch, JdbcTemplate database) {
        this.batch = batch;
        this.database = database;
    }

    /**
     * A row.
     *
     * @param taskKey HAPI's key of the task
     * @param taskId its logical id
     * @param clock what is owed
     */
    record Row(long taskKey, String taskId, OpenClock clock) {}

    /**
     * Where a sweep stands.
     *
     * @param taskKey HAPI's key of the task
     * @param due its next due time
     */
    record Due(long taskKey, Instant due) {

        /** Before all that can be due, however long ago somebody was asked. */
        static final Due FIRST = new Due(-1, Instant.parse("0001-01-01T00:00:00Z"));
    }

    /** Takes back what is owed, within the transaction of the task. */
    void remove(long taskKey) {
        batch.remove(REMOVE, taskKey);
    }

    /** Notes what is owed, within the transaction of the task. */
    void add(long taskKey, String taskId, OpenClock clock) {
        batch.add(
                ADD,
                taskKey,
                taskId,
                utc(clock.asked()),
                utc(clock.due().get(ReferralClock.ACKNOWLEDGE)),
                utc(clock.due().get(ReferralClock.DECIDE)),
                utc(clock.due().get(ReferralClock.FIRST_CONTACT)),
                utc(clock.due().get(ReferralClock.FOUR_WEEKS)),
                utc(clock.due().get(ReferralClock.REVIEW)),
                utc(clock.next().orElse(null)),
                clock.groups().stream().map(WaitingGroup::code).sorted().collect(Collectors.joining(" ")));
    }

    /**
     * Those that are due and come after one, the longest due first; by the index alone.
     *
     * @param by one moment for all pages of a sweep: what becomes due while it goes on is left to the next
     */
    List<Due> due(Due after, Instant by) {
        OffsetDateTime last = after.due().atOffset(ZoneOffset.UTC);
        return database.query(
                DUE + PAGE,
                (row, number) -> new Due(
                        row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant()),
                utc(by),
                last,
                last,
                last,
                after.taskKey());
    }

    /** The row of a task, which nobody else changes until the transaction is over; nor the task. */
    Optional<Row> lock(long taskKey) {
        database.queryForList(TASK, Long.class, taskKey);
        return database.query(ROW + "task_pid = ? FOR UPDATE", OpenClocks::row, taskKey).stream()
                .findFirst();
    }

    /**
     * Notes when the next alarm is due.
     *
     * @param fourWeeks when the child will have waited four weeks, where that was found
     */
    void next(long taskKey, Optional<Instant> due, Optional<Instant> fourWeeks) {
        database.update(
                "UPDATE gt_open_clock SET next_due = ?, four_weeks_by = COALESCE(?, four_weeks_by) WHERE task_pid = ?",
                utc(due.orElse(null)),
                utc(fourWeeks.orElse(null)),
                taskKey);
    }

    /** Has all rows of a child looked at by the next sweep, and since when they wait found anew; within the transaction. */
    void lookAgain(String child) {
        batch.add(LOOK_AGAIN, child);
    }

    /** Has those of a child looked at by the next sweep that have run out by what other records say. */
    void lookAgainAtThoseOut(String child) {
        batch.add(LOOK_AGAIN_AT_THOSE_OUT, child);
    }

    /**
     * Holds all rows of some children until the transaction is over. Whoever writes several takes them in this order before
     * they write the first: of two who end referrals of one child at the same moment one waits, and neither for the other.
     *
     * @return whether one has run out by what other records say
     */
    boolean holdInOrder(Collection<String> children) {
        return database.queryForList(IN_ORDER, Integer.class, (Object) children.toArray(String[]::new))
                .contains(1);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        Map<ReferralClock, Instant> due = new EnumMap<>(ReferralClock.class);
        put(row, "acknowledge_by", ReferralClock.ACKNOWLEDGE, due);
        put(row, "decide_by", ReferralClock.DECIDE, due);
        put(row, "first_contact_by", ReferralClock.FIRST_CONTACT, due);
        put(row, "four_weeks_by", ReferralClock.FOUR_WEEKS, due);
        put(row, "review_by", ReferralClock.REVIEW, due);
        Set<WaitingGroup> groups = Stream.of(row.getString("waiting_groups").split(" "))
                .flatMap(code -> Coded.find(WaitingGroup.class, code).stream())
                .collect(Collectors.toSet());
        Instant asked = row.getObject("asked_at", OffsetDateTime.class).toInstant();
        return new Row(row.getLong("task_pid"), row.getString("task_id"), new OpenClock(asked, due, groups));
    }

    private static void put(ResultSet row, String column, ReferralClock clock, Map<ReferralClock, Instant> into)
            throws SQLException {
        OffsetDateTime due = row.getObject(column, OffsetDateTime.class);
        if (due != null) {
            into.put(clock, due.toInstant());
        }
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
