package goldthread.oversight;

import goldthread.terminology.ReferralClock;
import goldthread.waiting.OwedClocks;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads what is recorded of children in care: one SQL statement for each question, whatever their number. */
@Component
class CareFacts {

    /** The most children for whom one council is asked: four times as many as any council in England looks after. */
    static final int MOST = 10_000;

    /** A reference that an exchange left as it came leads to nobody, whatever id it names. */
    private static final String BOUND =
            " JOIN gt_resource_child b ON b.res_pid = f.res_pid AND b.child_id = f.child_id WHERE ";

    private static final String HOLDS =
            " AND (f.from_day IS NULL OR f.from_day <= ?) AND (f.until_day IS NULL OR f.until_day >= ?)";
    private static final String IN_CARE = "SELECT DISTINCT f.child_id FROM gt_care_fact f" + BOUND
            + "f.party = ANY(?) AND f.kind IN ('CARE_PLAN', 'PLACEMENT')" + HOLDS + " LIMIT " + (MOST + 1);

    /** Of what was done only the latest matters, and of each label: the latest of all may be kept from whoever asks. */
    private static final String LATEST = "SELECT k.* FROM (SELECT f.res_pid, f.child_id, f.kind, f.party, f.says,"
            + " f.from_day, f.until_day, f.due_day, ROW_NUMBER() OVER (PARTITION BY f.child_id, f.kind,"
            + " b.share_level, b.marks ORDER BY f.from_day DESC NULLS LAST, f.res_pid) AS place FROM gt_care_fact f"
            + BOUND
            + "f.child_id = ANY(?) AND f.kind NOT IN ('BIRTH', 'MENTAL_HEALTH_CARE')" + HOLDS
            + ") k WHERE k.place <= 4";

    private static final String WAITS = "SELECT c.child_id, c.res_pid, d.asked_at, CURRENT_TIMESTAMP AS now, "
            + OwedClocks.COLUMNS + " FROM gt_resource_child c JOIN gt_open_clock d ON d.task_pid = c.res_pid"
            + " WHERE c.child_id = ANY(?)";
    private static final String ENTRIES = "SELECT c.child_id, c.res_pid FROM gt_resource_child c"
            + " WHERE c.res_type = 'Patient' AND c.res_id = c.child_id AND c.child_id = ANY(?)";

    private final JdbcTemplate database;

    CareFacts(JdbcTemplate database) {
        this.database = database;
    }

    /**
     * Children in the care of a council.
     *
     * @param council its names
     * @return logical ids; one more than {@link #MOST} when there are more
     */
    List<String> inCareOf(Collection<String> council, LocalDate today) {
        return database.queryForList(
                IN_CARE, String.class, council.toArray(String[]::new), Date.valueOf(today), Date.valueOf(today));
    }

    /**
     * What is recorded of children and holds on a day.
     *
     * @param children logical ids
     * @return by HAPI's keys of the records
     */
    Map<Long, List<CareFact>> of(Collection<String> children, LocalDate today) {
        Map<Long, List<CareFact>> found = new HashMap<>();
        database.query(
                LATEST,
                row -> {
                    found.computeIfAbsent(row.getLong("res_pid"), key -> new ArrayList<>())
                            .add(fact(row));
                },
                children.toArray(String[]::new),
                Date.valueOf(today),
                Date.valueOf(today));
        return found;
    }

    /** Their referrals that have waited longer than the standard for a first contact or for help. */
    List<Wait> waits(Collection<String> children) {
        return database.query(WAITS, (row, number) -> wait(row), (Object) children.toArray(String[]::new)).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** HAPI's keys of their own entries, by their logical ids. */
    Map<String, Long> entries(Collection<String> children) {
        Map<String, Long> keys = new HashMap<>();
        database.query(
                ENTRIES,
                row -> {
                    keys.put(row.getString(1), row.getLong(2));
                },
                (Object) children.toArray(String[]::new));
        return keys;
    }

    private static CareFact fact(ResultSet row) throws SQLException {
        return new CareFact(
                row.getString("child_id"),
                FactKind.valueOf(row.getString("kind")),
                row.getString("party"),
                row.getString("says"),
                day(row.getDate("from_day")),
                day(row.getDate("until_day")),
                day(row.getDate("due_day")));
    }

    private static Optional<LocalDate> day(@Nullable Date day) {
        return Optional.ofNullable(day).map(Date::toLocalDate);
    }

    private static Optional<Wait> wait(ResultSet row) throws SQLException {
        Instant now = row.getObject("now", OffsetDateTime.class).toInstant();
        Map<ReferralClock, Instant> owed = OwedClocks.read(row);
        boolean late = Stream.of(ReferralClock.FIRST_CONTACT, ReferralClock.FOUR_WEEKS)
                .anyMatch(clock -> owed.containsKey(clock)
                        && !owed.getOrDefault(clock, Instant.MAX).isAfter(now));
        Instant since = row.getObject("asked_at", OffsetDateTime.class).toInstant();
        return late
                ? Optional.of(new Wait(row.getString("child_id"), row.getLong("res_pid"), since, false))
                : Optional.empty();
    }
}
