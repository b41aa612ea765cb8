package goldthread.bulk;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import goldthread.access.BulkAccess;
import goldthread.access.CurrentCaller;
import goldthread.audit.LaterWork;
import goldthread.store.Gate;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Takes down which versions of which resources of a child an export has: those that its caller may take at this moment, decided
 * on as their reads are. Of a child whom they no longer know it takes nothing; where the operator doesn't admit them it fails.
 */
@Component
class TakeRecords implements Taking {

    /** What was being stored at that moment bears an earlier time; whoever asks may have some of it twice. */
    private static final Duration UNDER_WAY = Duration.ofMinutes(10);

    private static final String TAKE = "INSERT INTO gt_export_item (job_id, res_type, res_pid, version)"
            + " SELECT CAST(? AS VARCHAR), r.RES_TYPE, r.RES_ID, r.RES_VER FROM HFJ_RESOURCE r WHERE r.RES_ID = ANY(?)"
            + " AND r.RES_TYPE = ANY(?) AND r.RES_DELETED_AT IS NULL AND r.RES_UPDATED > ? AND NOT EXISTS ("
            + "SELECT 1 FROM gt_export_item i WHERE i.job_id = ? AND i.res_type = r.RES_TYPE AND i.res_pid = r.RES_ID)";
    /**
     * Whom the records are about of which the export has some now: the child, even where what it has was taken down with a
     * sibling's, and whoever else is named whose own turn doesn't come.
     */
    private static final String ABOUT = "SELECT p.FHIR_ID, p.RES_VER FROM HFJ_RESOURCE p WHERE p.RES_TYPE = 'Patient'"
            + " AND p.FHIR_ID IN (SELECT c.child_id FROM gt_export_item i JOIN gt_resource_child c"
            + " ON c.res_pid = i.res_pid WHERE i.job_id = ? AND i.res_pid = ANY(?) AND (c.child_id = ? OR NOT EXISTS ("
            + "SELECT 1 FROM gt_export_child e WHERE e.job_id = i.job_id AND e.child_id = c.child_id)))";

    private final JdbcTemplate database;
    private final BulkAccess access;
    private final Gate gate;
    private final Exportable exportable;
    private final LaterWork audit;

    TakeRecords(JdbcTemplate database, BulkAccess access, Gate gate, Exportable exportable, LaterWork audit) {
        this.database = database;
        this.access = access;
        this.gate = gate;
        this.exportable = exportable;
        this.audit = audit;
    }

    @Override
    public void take(ExportJob job, String child) {
        RequestDetails request = new SystemRequestDetails();
        CurrentCaller.set(request, job.caller());
        if (!access.stillAdmits(job.caller(), job.purpose())) {
            throw new IllegalStateException(
                    "the purpose isn't admitted by this node, and an export with holes is none");
        }
        if (!exportable.known(Set.of(child), request).contains(child)) {
            return;
        }
        Long[] keys =
                exportable.of(gate.ofChild(child, request).keys(), request).toArray(Long[]::new);
        database.update(
                TAKE,
                job.id(),
                keys,
                job.types().toArray(String[]::new),
                Timestamp.from(job.since().map(since -> since.minus(UNDER_WAY)).orElse(Instant.EPOCH)),
                job.id());
        database.query(
                ABOUT,
                row -> {
                    record(job, row.getString(1), row.getLong(2));
                },
                job.id(),
                keys,
                child);
    }

    private void record(ExportJob job, String child, long version) {
        audit.record(job.caller(), BulkAccess.reason(job.purpose()), "$export", "Patient", child, version);
    }
}
