package goldthread.waiting;

import goldthread.terminology.ReferralClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What addressees owe by when, in the one way in which alarms, caseloads, the clocks of {@code $waiting-clock} and the measures
 * tell it. What the task itself shows is overdue as soon as its time has passed. What is shown by other records, the first
 * contact and the four weeks, is overdue while an alarm stands for it: the sweep has looked whether the child was seen and
 * helped. Where no sweep has looked for a quarter of an hour, it counts as owed: an alarm that can't be raised hides nothing.
 */
@Component
public class OwedClocks {

    private static final String ALARMED =
            "EXISTS (SELECT 1 FROM gt_breach b WHERE b.task_id = d.task_id AND b.clock = '%s'"
                    + " AND b.ended_at IS NULL AND b.to_end_at IS NULL)";

    private static final String NOT_LOOKED_AT = "d.next_due <= CURRENT_TIMESTAMP - INTERVAL '15' MINUTE";

    /**
     * Columns of a row {@code d} of {@code gt_open_clock}, each NULL where the clock has stopped: the first moment at which
     * it is overdue. Whether the four weeks still run is known only once they have passed; before, there is none.
     */
    public static final String COLUMNS = "d.acknowledge_by AS acknowledge_due, d.decide_by AS decide_due,"
            + " CASE WHEN d.first_contact_by > CURRENT_TIMESTAMP OR " + NOT_LOOKED_AT + " OR "
            + ALARMED.formatted(ReferralClock.FIRST_CONTACT.code())
            + " THEN d.first_contact_by END AS first_contact_due,"
            + " CASE WHEN d.four_weeks_by <= CURRENT_TIMESTAMP AND (" + NOT_LOOKED_AT + " OR "
            + ALARMED.formatted(ReferralClock.FOUR_WEEKS.code()) + ") THEN d.four_weeks_by END AS four_weeks_due,"
            + " d.review_by AS review_due";

    private static final Map<ReferralClock, String> NAMES = Map.of(
            ReferralClock.ACKNOWLEDGE, "acknowledge_due",
            ReferralClock.DECIDE, "decide_due",
            ReferralClock.FIRST_CONTACT, "first_contact_due",
            ReferralClock.FOUR_WEEKS, "four_weeks_due",
            ReferralClock.REVIEW, "review_due");

    private static final String OF_CHILD = "SELECT d.task_id, " + COLUMNS + " FROM gt_open_clock d WHERE d.task_pid IN"
            + " (SELECT c.res_pid FROM gt_resource_child c WHERE c.child_id = ANY(?) AND c.res_type = 'Task')";

    private final JdbcTemplate database;

    OwedClocks(JdbcTemplate database) {
        this.database = database;
    }

    /**
     * What is owed to a child, by one SQL statement.
     *
     * @param records logical ids of all records of the child
     * @return by the logical id of the task, the first moment at which each clock is overdue
     */
    Map<String, Map<ReferralClock, Instant>> of(Collection<String> records) {
        Map<String, Map<ReferralClock, Instant>> owed = new HashMap<>();
        database.query(
                OF_CHILD,
                row -> {
                    owed.put(row.getString("task_id"), read(row));
                },
                (Object) records.toArray(String[]::new));
        return owed;
    }

    /** How many referrals are overdue by a clock now, in the whole database. */
    long overdue(ReferralClock clock) {
        Long count = database.queryForObject(
                "SELECT COUNT(*) FROM (SELECT " + COLUMNS + " FROM gt_open_clock d) o WHERE o." + NAMES.get(clock)
                        + " <= CURRENT_TIMESTAMP",
                Long.class);
        return count == null ? 0 : count;
    }

    /** The clocks of a row that was read with {@link #COLUMNS}. */
    public static Map<ReferralClock, Instant> read(ResultSet row) throws SQLException {
        Map<ReferralClock, Instant> due = new EnumMap<>(ReferralClock.class);
        for (Map.Entry<ReferralClock, String> name : NAMES.entrySet()) {
            OffsetDateTime at = row.getObject(name.getValue(), OffsetDateTime.class);
            if (at != null) {
                due.put(name.getKey(), at.toInstant());
            }
        }
        return due;
    }
}
