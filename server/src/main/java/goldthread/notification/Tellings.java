package goldthread.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Who has been told what of some records, when, by which way, and who took note: for the ledger of a referral. */
@Component
public class Tellings {

    private static final String OF =
            "SELECT e.topic, e.res_type, e.res_id, d.recipient, d.lane, d.state, d.delivered_at,"
                    + " d.acknowledged_at FROM gt_topic_event e JOIN gt_topic_delivery d ON d.event_position = e.event_position"
                    + " WHERE e.res_type = ? AND e.res_id = ANY(?) ORDER BY e.event_position, d.recipient, d.lane";

    private final JdbcTemplate database;

    Tellings(JdbcTemplate database) {
        this.database = database;
    }

    /**
     * In the order of what happened.
     *
     * @param type of the records
     * @param ids their logical ids; that the caller may see each of them has been asked before
     */
    public List<Telling> of(String type, Collection<String> ids) {
        return database.query(OF, Tellings::telling, type, ids.toArray(String[]::new));
    }

    private static Telling telling(ResultSet row, int number) throws SQLException {
        Timestamp delivered = row.getTimestamp("delivered_at");
        Timestamp acknowledged = row.getTimestamp("acknowledged_at");
        Timestamp when = acknowledged == null ? delivered : acknowledged;
        return new Telling(
                row.getString("topic"),
                row.getString("res_type") + "/" + row.getString("res_id"),
                row.getString("recipient"),
                row.getString("lane"),
                acknowledged == null ? row.getString("state") : "acknowledged",
                when == null ? null : when.toInstant());
    }
}
