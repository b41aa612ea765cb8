package goldthread.chronology;

import goldthread.chronology.ChronologyQuestion.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * An event as the projection has it.
 *
 * @param place in the order of the story
 * @param type of the resource that records it
 * @param id of that resource
 * @param version of the resource that recorded it first
 * @param organisation on whose behalf, as {@code system|value}
 * @param recorded when
 */
record EventRow(Place place, String type, String id, long version, String organisation, Instant recorded) {

    static EventRow of(ResultSet row, int number) throws SQLException {
        return new EventRow(
                new Place(instant(row, "happened_at"), row.getLong("res_pid"), row.getLong("event_key")),
                row.getString("res_type"),
                row.getString("res_id"),
                row.getLong("version"),
                row.getString("organisation"),
                instant(row, "recorded_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** {@code Type/id}. */
    String reference() {
        return type + "/" + id;
    }

    /** The version that recorded it, as {@code Type/id/version}. */
    String versioned() {
        return reference() + "/" + version;
    }
}
