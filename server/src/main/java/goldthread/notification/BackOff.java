package goldthread.notification;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What becomes of a delivery that failed: it is tried again after five seconds, then after twice as long each time up to a
 * quarter of an hour, a little earlier or later so that not all come at once; after three days it is parked, where staff
 * see it. The clock is the database's.
 */
@Component
class BackOff {

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int DOUBLINGS = 8;
    private static final double SPREAD = 0.2;
    private static final int LONGEST_REASON = 60;

    private static final String LATER = "UPDATE gt_topic_delivery SET attempts = attempts + 1, failure = ?,"
            + " state = CASE WHEN created_at <= CURRENT_TIMESTAMP - INTERVAL '72' HOUR THEN 'parked' ELSE state END,"
            + " next_at = CURRENT_TIMESTAMP + CAST(? AS INTEGER) * INTERVAL '1' SECOND"
            + " WHERE recipient = ? AND event_position = ? AND lane = ? AND state = 'due'";

    private final JdbcTemplate database;

    BackOff(JdbcTemplate database) {
        this.database = database;
    }

    /**
     * After a failure.
     *
     * @param failure a word that says nothing of a child
     */
    void after(String recipient, long position, String lane, String failure) {
        Integer attempts = database.queryForObject(
                "SELECT attempts FROM gt_topic_delivery WHERE recipient = ? AND event_position = ? AND lane = ?",
                Integer.class,
                recipient,
                position,
                lane);
        Duration wait = wait(
                attempts == null ? 0 : attempts, ThreadLocalRandom.current().nextDouble());
        database.update(
                LATER,
                failure.substring(0, Math.min(failure.length(), LONGEST_REASON)),
                (int) wait.toSeconds(),
                recipient,
                position,
                lane);
    }

    /**
     * How long to wait.
     *
     * @param attempts that failed before this one
     * @param chance from 0 to 1
     */
    static Duration wait(int attempts, double chance) {
        Duration doubled = FIRST.multipliedBy(1L << Math.min(attempts, DOUBLINGS));
        Duration capped = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        return Duration.ofMillis((long) (capped.toMillis() * (1 - SPREAD + 2 * SPREAD * chance)));
    }
}
