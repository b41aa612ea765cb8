package goldthread.audit;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.access.CurrentCaller;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** When a caller looked at something of a child before: their own looks only, and those that were answered. */
@Component
public class EarlierLooks {

    /** The most looks that are told. */
    public static final int MOST = 500;

    private static final String LOOKS = "SELECT a.recorded_at FROM gt_audit a WHERE a.subject = ? AND a.interaction = ?"
            + " AND a.outcome = 0 AND EXISTS (SELECT 1 FROM gt_audit_item i WHERE i.audit_id = a.id"
            + " AND i.res_type = 'Patient' AND i.res_id = ? AND i.version > 0) ORDER BY a.recorded_at DESC LIMIT "
            + MOST;

    private final JdbcTemplate database;

    EarlierLooks(JdbcTemplate database) {
        this.database = database;
    }

    /**
     * When the caller of this request was shown a child by an operation before, the newest first, at most {@link #MOST}
     * times; one SQL statement.
     *
     * @param operation its name with its {@code $}
     * @param child logical id
     */
    public List<Instant> of(String operation, String child, RequestDetails request) {
        return of(operation, child, CurrentCaller.of(request).subject());
    }

    List<Instant> of(String operation, String child, String subject) {
        return database.query(
                LOOKS, (row, number) -> row.getObject(1, OffsetDateTime.class).toInstant(), subject, operation, child);
    }
}
