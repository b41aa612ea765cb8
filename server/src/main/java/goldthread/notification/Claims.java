package goldthread.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes deliveries on, one of each child at a time and the earliest first, so that a child's events come in their order and
 * one child's failing event holds up no other child. Whoever takes one on has it for a minute; when they are gone by then,
 * another takes it on, and what they say later of it counts for nothing. No transaction stays open in between.
 */
@Component
class Claims {

    /** Twice what a receiver may take at most. */
    static final Duration LEASE = Duration.ofSeconds(60);

    private static final int LONGEST_REASON = 60;
    private static final String FREE =
            " AND d.state = 'due' AND (d.lease_until IS NULL OR d.lease_until <= CURRENT_TIMESTAMP)";
    private static final String NEXT = "SELECT d.lane, d.recipient, d.event_position, d.attempts,"
            + " CURRENT_TIMESTAMP AS now FROM gt_topic_delivery d WHERE d.lane = ?" + FREE
            + " AND (d.event_position = 0) = ? AND d.next_at <= CURRENT_TIMESTAMP AND NOT EXISTS (SELECT 1"
            + " FROM gt_topic_delivery e WHERE e.lane = d.lane AND e.state = 'due' AND e.child_id = d.child_id"
            + " AND e.event_position < d.event_position) ORDER BY d.event_position LIMIT ?";
    private static final String LEASED =
            "lease_until = CURRENT_TIMESTAMP + INTERVAL '" + LEASE.toSeconds() + "' SECOND";
    private static final String TAKE = "UPDATE gt_topic_delivery d SET claim = ?, " + LEASED
            + " WHERE d.recipient = ? AND d.event_position = ? AND d.lane = ?" + FREE;
    private static final String MINE = " WHERE claim = ? AND state = 'due'";
    private static final String RENEW =
            "UPDATE gt_topic_delivery SET " + LEASED + MINE + " AND lease_until > CURRENT_TIMESTAMP";
    private static final String COUNT = "UPDATE gt_subscription SET events = events + 1 WHERE id = ?"
            + " AND EXISTS (SELECT 1 FROM gt_topic_delivery WHERE claim = ? AND event_number IS NULL)";
    private static final String NUMBER = "UPDATE gt_topic_delivery SET event_number ="
            + " (SELECT s.events FROM gt_subscription s WHERE s.id = ?) WHERE claim = ? AND event_number IS NULL";
    private static final String SETTLED = "claim = NULL, lease_until = NULL";
    private static final String DELIVERED = "UPDATE gt_topic_delivery SET state = 'delivered', failure = NULL,"
            + " delivered_at = CURRENT_TIMESTAMP, " + SETTLED + MINE;
    private static final String DROPPED = "UPDATE gt_topic_delivery SET state = 'dropped', " + SETTLED + MINE;
    private static final String AGAIN = "UPDATE gt_topic_delivery SET attempts = attempts + 1, failure = ?,"
            + " state = CASE WHEN created_at <= CURRENT_TIMESTAMP - INTERVAL '72' HOUR THEN 'parked' ELSE state END,"
            + " next_at = CURRENT_TIMESTAMP + CAST(? AS INTEGER) * INTERVAL '1' SECOND, " + SETTLED + MINE;

    private final JdbcTemplate database;
    private final TransactionTemplate transaction;

    Claims(JdbcTemplate database, PlatformTransactionManager transactions) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Takes on what is due in a lane: its handshake alone until that was answered. */
    List<Claim> take(Lane lane, int most) {
        boolean handshake = lane.status().equals("requested");
        return database.query(NEXT, Claims::claim, lane.id(), handshake, most).stream()
                .filter(claim ->
                        1 == database.update(TAKE, claim.token(), claim.recipient(), claim.position(), claim.lane()))
                .toList();
    }

    private static Claim claim(ResultSet row, int number) throws SQLException {
        return new Claim(
                UUID.randomUUID().toString(),
                row.getString("lane"),
                row.getString("recipient"),
                row.getLong("event_position"),
                row.getInt("attempts"),
                row.getTimestamp("now").toInstant());
    }

    /** Takes it on for as long once more; false when the time was over and somebody else may have it. */
    boolean renew(Claim claim) {
        return database.update(RENEW, claim.token()) == 1;
    }

    /** The number of the event among those of its Subscription, given when it is sent for the first time. */
    long number(Claim claim) {
        transaction.executeWithoutResult(status -> {
            database.update(COUNT, claim.lane(), claim.token());
            database.update(NUMBER, claim.lane(), claim.token());
        });
        Long number = database.queryForObject(
                "SELECT MAX(event_number) FROM gt_topic_delivery WHERE claim = ?", Long.class, claim.token());
        return number == null ? 0 : number;
    }

    boolean delivered(Claim claim) {
        return database.update(DELIVERED, claim.token()) == 1;
    }

    void dropped(Claim claim) {
        database.update(DROPPED, claim.token());
    }

    /** It failed, and is tried again after a while; after three days it is parked. */
    void again(Claim claim, Duration wait, String failure) {
        String words = failure.substring(0, Math.min(failure.length(), LONGEST_REASON));
        database.update(AGAIN, words, (int) wait.toSeconds(), claim.token());
    }

    /** Whether it was given up. */
    boolean isParked(Claim claim) {
        return database.queryForList(
                        "SELECT state FROM gt_topic_delivery WHERE recipient = ? AND event_position = ? AND lane = ?",
                        String.class,
                        claim.recipient(),
                        claim.position(),
                        claim.lane())
                .contains("parked");
    }
}
