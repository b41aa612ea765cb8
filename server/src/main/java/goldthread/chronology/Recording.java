package goldthread.chronology;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * That a version of a resource was recorded.
 *
 * @param reference {@code Type/id}
 * @param organisation on whose behalf, as {@code system|value}
 * @param recorded when
 */
record Recording(String reference, String organisation, Instant recorded) {

    static Recording of(ResultSet row, int number) throws SQLException {
        return new Recording(
                row.getString("res_type") + "/" + row.getString("res_id"),
                row.getString("organisation"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
