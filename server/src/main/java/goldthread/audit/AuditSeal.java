package goldthread.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/**
 * A seal over some rows of the audit.
 *
 * @param number counted from 1, without a gap
 * @param rows how many it covers
 * @param until up to when it covers all rows that were there; what was recorded before and appears later is the next
 *     one's
 * @param sealed when it was made
 * @param hash over the rows and the seal before it, see {@link SealHash}
 */
record AuditSeal(long number, int rows, Instant until, Instant sealed, String hash) {

    /**
     * How late a row can appear: it carries the time at which its transaction began, and is there when that commits. No
     * transaction lasts so long; the database ends idle ones and long statements after a minute.
     */
    static final Duration LATE = Duration.ofMinutes(15);

    static final String COLUMNS = "seal_number, row_count, covered_until, sealed_at, hash";

    static AuditSeal of(ResultSet row, int number) throws SQLException {
        return new AuditSeal(
                row.getLong("seal_number"),
                row.getInt("row_count"),
                row.getTimestamp("covered_until").toInstant(),
                row.getTimestamp("sealed_at").toInstant(),
                row.getString("hash"));
    }

    /** The earliest time of a row that a later seal may still cover. */
    Instant openFrom() {
        return until.minus(LATE);
    }
}
