package goldthread.referral;

import goldthread.referral.Pushed.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Looks up what of some tasks was sent to whose Subscriptions, with one SQL statement. */
@Component
class PushedLookup {

    private static final String OF_TASKS = "SELECT d.recipient, e.res_id, d.state, d.delivered_at, e.occurred_at,"
            + " e.event_position FROM gt_topic_event e JOIN gt_topic_delivery d ON d.event_position = e.event_position"
            + " WHERE e.res_type = 'Task' AND e.res_id = ANY(?) AND d.lane <> 'inbox'"
            + " AND d.state IN ('due', 'delivered', 'parked') ORDER BY e.event_position, d.recipient, d.lane";

    private final JdbcTemplate database;

    PushedLookup(JdbcTemplate database) {
        this.database = database;
    }

    private record Event(String recipient, long position) {}

    private record Delivery(Event event, Pushed pushed) {}

    /**
     * One for each event and recipient, however many Subscriptions they have.
     *
     * @param tasks logical ids
     */
    List<Pushed> of(Collection<String> tasks) {
        if (tasks.isEmpty()) {
            return List.of();
        }
        Map<Event, Pushed> best = new LinkedHashMap<>();
        database.query(OF_TASKS, PushedLookup::delivery, (Object) tasks.toArray(String[]::new))
                .forEach(one -> best.merge(
                        one.event(), one.pushed(), BinaryOperator.minBy(Comparator.comparing(Pushed::state))));
        return List.copyOf(best.values());
    }

    private static Delivery delivery(ResultSet row, int number) throws SQLException {
        Timestamp delivered = row.getTimestamp(4);
        Timestamp occurred = row.getTimestamp(5);
        State state = State.valueOf(row.getString(3).toUpperCase(Locale.ROOT));
        Timestamp when = state == State.DELIVERED && delivered != null ? delivered : occurred;
        return new Delivery(
                new Event(row.getString(1), row.getLong(6)),
                new Pushed(row.getString(1), "Task/" + row.getString(2), when.toInstant(), state));
    }
}
