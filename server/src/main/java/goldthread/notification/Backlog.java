package goldthread.notification;

import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What waits for a receiver and what was given up, and how it is put back. */
@Component
class Backlog {

    private static final String EVENTS = " FROM gt_topic_delivery WHERE lane = ? AND event_position > 0 AND state = ";
    private static final String FAILURE = "SELECT COALESCE(s.failure, (SELECT d.failure FROM gt_topic_delivery d"
            + " WHERE d.lane = s.id AND d.state IN ('due', 'parked') AND d.failure IS NOT NULL"
            + " ORDER BY d.next_at DESC LIMIT 1)) FROM gt_subscription s WHERE s.id = ?";
    private static final String AFRESH = "UPDATE gt_topic_delivery SET state = 'due', attempts = 0, failure = NULL,"
            + " created_at = CURRENT_TIMESTAMP, next_at = CURRENT_TIMESTAMP WHERE lane = ? AND event_position > ?"
            + " AND state ";

    private final JdbcTemplate database;

    Backlog(JdbcTemplate database) {
        this.database = database;
    }

    /**
     * How it stands with one receiver.
     *
     * @param due events that wait
     * @param parked events that were given up
     * @param failure what went wrong last and isn't mended; {@code null} when nothing did
     */
    record State(int due, int parked, @Nullable String failure) {

        void describe(Parameters status) {
            status.addParameter().setName("due").setValue(new IntegerType(due));
            status.addParameter().setName("parked").setValue(new IntegerType(parked));
            Optional.ofNullable(failure)
                    .ifPresent(words ->
                            status.addParameter().setName("error").setValue(new CodeableConcept().setText(words)));
        }
    }

    State of(String lane) {
        String failure = database.queryForList(FAILURE, String.class, lane).stream()
                .filter(words -> words != null)
                .findFirst()
                .orElse(null);
        return new State(count(lane, "'due'"), count(lane, "'parked'"), failure);
    }

    private int count(String lane, String state) {
        Integer count = database.queryForObject("SELECT COUNT(*)" + EVENTS + state, Integer.class, lane);
        return count == null ? 0 : count;
    }

    /** Puts back what was sent or given up after a position; says how many. */
    int repeat(String lane, long after) {
        return database.update(AFRESH + "IN ('delivered', 'parked')", lane, after);
    }

    /** Puts back what was given up; says how many. */
    int revive(String lane) {
        return database.update(AFRESH + "= 'parked'", lane, 0);
    }
}
