package goldthread.bulk;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets one node at a time work on an export. The lease is held on with every child that is finished; when a node dies another
 * one takes the export over once it has run out. Time is the database's.
 */
@Component
class ExportLease {

    private static final String FROM_NOW = "CURRENT_TIMESTAMP + INTERVAL '%d' SECOND";
    private static final String FREE =
            "state = 'under-way' AND lease_until <= CURRENT_TIMESTAMP" + " AND expires_at > CURRENT_TIMESTAMP";
    private static final String NEXT = "SELECT id FROM gt_export_job WHERE " + FREE + " ORDER BY asked_at, id LIMIT 1";
    private static final String TAKE = "UPDATE gt_export_job SET holder = ?, lease_until = %s WHERE id = ? AND " + FREE;
    private static final String HELD =
            "SELECT " + ExportJobs.COLUMNS + " FROM gt_export_job WHERE id = ? AND holder = ? AND state = 'under-way'";
    private static final String FAILED = "UPDATE gt_export_job SET failures = failures + 1, state = CASE WHEN"
            + " failures + 1 >= ? THEN 'failed' ELSE state END, lease_until = CURRENT_TIMESTAMP + INTERVAL '5' SECOND"
            + " WHERE id = ? AND holder = ?";
    private static final String EXPIRED =
            "SELECT id FROM gt_export_job WHERE expires_at <= CURRENT_TIMESTAMP LIMIT 100";

    private final JdbcTemplate database;
    private final String until;

    ExportLease(JdbcTemplate database, ExportSettings settings) {
        this.database = database;
        this.until = FROM_NOW.formatted(settings.lease().toSeconds());
    }

    /** Until when whoever takes or goes on with an export has it, in SQL. */
    String until() {
        return until;
    }

    /** Takes an export on which nobody works. */
    @Transactional
    public Optional<ExportJob> take(String holder) {
        return database.queryForList(NEXT, String.class).stream()
                .filter(id -> database.update(TAKE.formatted(until), holder, id) == 1)
                .findFirst()
                .flatMap(id -> held(id, holder));
    }

    /** The export as it stands, while this holder has it and it isn't finished. */
    Optional<ExportJob> held(String id, String holder) {
        return database.query(HELD, ExportJobs::job, id, holder).stream().findFirst();
    }

    /** Notes that a child couldn't be finished; after too many times nobody tries any more. */
    @Transactional
    public void failed(String id, String holder) {
        database.update(FAILED, ExportState.TRIES, id, holder);
    }

    /** Exports whose time is over. */
    List<String> expired() {
        return database.queryForList(EXPIRED, String.class);
    }
}
