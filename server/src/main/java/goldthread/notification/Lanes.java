package goldthread.notification;

import goldthread.notification.wire.SigningSecret;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The ways to receivers: which there are, which have something to carry, and which are left alone for a while. */
@Component
class Lanes {

    private static final String LANE = "SELECT s.id, s.organisation, s.topic, s.children, s.organisations, s.status,"
            + " s.endpoint, s.content, s.events, s.failures FROM gt_subscription s ";
    private static final String NOT_HELD = " AND (s.held_until IS NULL OR s.held_until <= CURRENT_TIMESTAMP)";
    private static final String WAITING = "SELECT s.id FROM gt_subscription s WHERE s.status IN ('active', 'requested')"
            + NOT_HELD + " AND EXISTS (SELECT 1 FROM gt_topic_delivery d WHERE d.lane = s.id AND d.state = 'due'"
            + " AND d.next_at <= CURRENT_TIMESTAMP) ORDER BY s.id";
    private static final String OPEN = LANE + "WHERE s.id = ?" + NOT_HELD;
    private static final String ENDED = "SELECT id FROM gt_subscription WHERE status IN ('active', 'requested')"
            + " AND ends_at <= CURRENT_TIMESTAMP";
    private static final String HOLD = "UPDATE gt_subscription SET failure = ?,"
            + " failures = failures + CASE WHEN held_until > CURRENT_TIMESTAMP THEN 0 ELSE 1 END,"
            + " failing_since = COALESCE(failing_since, CURRENT_TIMESTAMP),"
            + " held_until = CURRENT_TIMESTAMP + CAST(? AS INTEGER) * INTERVAL '1' SECOND WHERE id = ?"
            + " AND (held_until IS NULL OR held_until <= CURRENT_TIMESTAMP"
            + " OR held_until < CURRENT_TIMESTAMP + CAST(? AS INTEGER) * INTERVAL '1' SECOND)";
    private static final String WELL = "UPDATE gt_subscription SET failures = 0, failure = NULL, failing_since = NULL,"
            + " held_until = NULL WHERE id = ? AND failing_since IS NOT NULL";
    private static final String FAILING = "SELECT id FROM gt_subscription WHERE status = 'active'"
            + " AND failing_since <= CURRENT_TIMESTAMP - INTERVAL '72' HOUR";
    private static final String PARK = "UPDATE gt_topic_delivery SET state = 'parked', failure = 'receiver away'"
            + " WHERE lane = ? AND state = 'due' AND claim IS NULL"
            + " AND created_at <= CURRENT_TIMESTAMP - INTERVAL '72' HOUR";

    private final JdbcTemplate database;
    private final SecretBox box;

    Lanes(JdbcTemplate database, SecretBox box) {
        this.database = database;
        this.box = box;
    }

    /** Those to which events are sent now. */
    List<Lane> active() {
        return database.query(LANE + "WHERE s.status = 'active' ORDER BY s.id", Lanes::lane);
    }

    /** One, whatever its state. */
    Optional<Lane> find(String id) {
        return database.query(LANE + "WHERE s.id = ?", Lanes::lane, id).stream().findFirst();
    }

    /** One, unless it is left alone for now. */
    Optional<Lane> open(String id) {
        return database.query(OPEN, Lanes::lane, id).stream().findFirst();
    }

    /** The secret that signs what is sent there. */
    SigningSecret secret(String id) {
        byte[] sealed = database.queryForObject("SELECT secret FROM gt_subscription WHERE id = ?", byte[].class, id);
        return box.open(Objects.requireNonNull(sealed), id);
    }

    private static Lane lane(ResultSet row, int number) throws SQLException {
        return new Lane(
                row.getString("id"),
                row.getString("organisation"),
                Topic.of(row.getString("topic")),
                EventFilter.kept(row.getString("children"), row.getString("organisations")),
                row.getString("status"),
                row.getString("endpoint"),
                row.getString("content"),
                row.getLong("events"),
                row.getInt("failures"));
    }

    /** Those that have something to carry. */
    List<String> waiting() {
        return database.queryForList(WAITING, String.class);
    }

    /** Those whose end has come. */
    List<String> ended() {
        return database.queryForList(ENDED, String.class);
    }

    /** Leaves a receiver alone that can't take anything. */
    void hold(String id, Duration wait, String failure) {
        int seconds = (int) wait.toSeconds();
        database.update(HOLD, failure, seconds, id, seconds);
    }

    /** The receiver has taken something. */
    void well(String id) {
        database.update(WELL, id);
    }

    /** Puts aside what has waited for three days for receivers who have been away as long. */
    void park() {
        database.queryForList(FAILING, String.class).forEach(id -> database.update(PARK, id));
    }
}
