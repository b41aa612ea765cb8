package goldthread.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What has happened, in its order, as one recipient may read it. */
@Component
class EventLog {

    private static final int CHUNK = 500;

    /** How many events one question looks at; who may see few of them asks on from where it ended. */
    private static final int MOST = 5_000;

    private static final String NEXT = "SELECT e.event_position, e.id, e.topic, e.res_type, e.res_id, e.child_id,"
            + " e.occurred_at FROM gt_topic_event e WHERE e.event_position IN (SELECT a.event_position"
            + " FROM gt_topic_audience a WHERE a.recipient = ANY(?) AND a.event_position > ?"
            + " AND a.event_position <= ? ORDER BY a.event_position LIMIT " + CHUNK + ") ORDER BY e.event_position";

    private final JdbcTemplate database;

    EventLog(JdbcTemplate database) {
        this.database = database;
    }

    /**
     * One event.
     *
     * @param position in the order of all
     * @param id by which its deliveries are told apart
     * @param topic what kind of thing happened
     * @param focus the record, as {@code Type/id}
     * @param child logical id
     * @param time when it was stored
     */
    record Entry(long position, String id, Topic topic, String focus, String child, Instant time) {

        static Entry of(ResultSet row, int number) throws SQLException {
            return new Entry(
                    row.getLong("event_position"),
                    row.getString("id"),
                    Topic.of(row.getString("topic")),
                    row.getString("res_type") + "/" + row.getString("res_id"),
                    row.getString("child_id"),
                    row.getTimestamp("occurred_at").toInstant());
        }
    }

    /**
     * Some events.
     *
     * @param entries in their order
     * @param last from where to ask on: nothing up to there will ever come that isn't among them
     */
    record Page(List<Entry> entries, long last) {}

    /**
     * Reads on.
     *
     * @param recipients the names of one recipient
     * @param after the position from which on
     * @param most how many
     * @param visible of some records, those that the recipient may see
     */
    Page after(List<String> recipients, long after, int most, UnaryOperator<Set<String>> visible) {
        long end = last();
        List<Entry> found = new ArrayList<>();
        long read = after;
        for (int looked = 0; looked < MOST; looked += CHUNK) {
            List<Entry> chunk = database.query(NEXT, Entry::of, recipients.toArray(String[]::new), read, end);
            Set<String> seen = visible.apply(chunk.stream().map(Entry::focus).collect(Collectors.toUnmodifiableSet()));
            for (Entry entry : chunk) {
                if (seen.contains(entry.focus())) {
                    found.add(entry);
                }
                if (found.size() == most) {
                    return new Page(found, entry.position());
                }
            }
            if (chunk.size() < CHUNK) {
                return new Page(found, end);
            }
            read = chunk.get(chunk.size() - 1).position();
        }
        return new Page(found, read);
    }

    private long last() {
        Long last = database.queryForObject("SELECT last_position FROM gt_topic_counter WHERE id = 1", Long.class);
        return last == null ? 0 : last;
    }
}
