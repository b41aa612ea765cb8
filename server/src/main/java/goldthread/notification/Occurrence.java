package goldthread.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/**
 * What has happened and is to be told.
 *
 * @param number in the order in which it was written down; once it is published, its position
 * @param topic what kind of thing it is
 * @param key HAPI's key of the resource that changed
 * @param focus the resource, as {@code Type/id}
 * @param child logical id
 * @param causedBy the organisation on whose behalf it was stored, as {@code system|value}
 * @param causedUser who stored it
 * @param parties who gave a task and who has it, or who placed a child and in whose area
 * @param occurred when
 */
record Occurrence(
        long number,
        Topic topic,
        long key,
        String focus,
        String child,
        String causedBy,
        String causedUser,
        List<String> parties,
        Instant occurred) {

    static final String COLUMNS =
            "topic, res_pid, res_type, res_id, child_id, caused_by, caused_user, parties, occurred_at";

    /** A row of its number and {@link #COLUMNS}. */
    static Occurrence of(ResultSet row, int number) throws SQLException {
        String parties = row.getString("parties");
        return new Occurrence(
                row.getLong(1),
                Topic.of(row.getString("topic")),
                row.getLong("res_pid"),
                row.getString("res_type") + "/" + row.getString("res_id"),
                row.getString("child_id"),
                row.getString("caused_by"),
                row.getString("caused_user"),
                parties.isEmpty() ? List.of() : List.of(parties.split(" ")),
                row.getTimestamp("occurred_at").toInstant());
    }
}
