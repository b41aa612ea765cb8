package goldthread.bulk;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import goldthread.access.BulkAccess;
import goldthread.access.CurrentCaller;
import goldthread.audit.LaterWork;
import goldthread.store.Gate;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes down one child of an export after the other, each in a transaction of its own with the count of those that are
 * finished: whenever it is broken off, it goes on with the next child, and nothing is there twice or lost. What is taken down
 * is decided on as a read of the caller's would be at this moment.
 */
@Component
class ExportWork {

    private static final String CHILD = "SELECT child_id FROM gt_export_child WHERE job_id = ? AND place = ?";
    private static final String TAKE = "INSERT INTO gt_export_item (job_id, res_type, res_pid, version)"
            + " SELECT CAST(? AS VARCHAR), r.RES_TYPE, r.RES_ID, r.RES_VER FROM HFJ_RESOURCE r WHERE r.RES_ID = ANY(?)"
            + " AND r.RES_TYPE = ANY(?) AND r.RES_DELETED_AT IS NULL AND r.RES_UPDATED > ? AND NOT EXISTS ("
            + "SELECT 1 FROM gt_export_item i WHERE i.job_id = ? AND i.res_type = r.RES_TYPE AND i.res_pid = r.RES_ID)";
    private static final String VERSION =
            "SELECT r.RES_VER FROM HFJ_RESOURCE r WHERE r.RES_TYPE = 'Patient' AND r.FHIR_ID = ?";
    private static final String FINISHED = "UPDATE gt_export_job SET done = done + 1, failures = 0, state = ?,"
            + " lease_until = " + ExportLease.UNTIL + " WHERE id = ? AND holder = ? AND done = ? AND state = 'under-way'";

    private final JdbcTemplate database;
    private final BulkAccess access;
    private final Gate gate;
    private final Exportable exportable;
    private final LaterWork audit;

    ExportWork(JdbcTemplate database, BulkAccess access, Gate gate, Exportable exportable, LaterWork audit) {
        this.database = database;
        this.access = access;
        this.gate = gate;
        this.exportable = exportable;
        this.audit = audit;
    }

    /**
     * Finishes the next child.
     *
     * @param holder under which the lease was taken
     * @throws ConcurrencyFailureException when somebody else works on it or has ended it; nothing is done then
     */
    @Transactional
    public void next(ExportJob job, String holder) {
        List<String> next = database.queryForList(CHILD, String.class, job.id(), job.done());
        for (String child : next) {
            if (access.stillAdmits(job.caller(), job.purpose())) {
                take(job, child);
            }
        }
        ExportState state = ExportState.after(job.done() + 1, job.children());
        if (database.update(FINISHED, state.code(), job.id(), holder, job.done()) != 1) {
            throw new ConcurrencyFailureException("somebody else works on this export, or it has ended");
        }
    }

    private void take(ExportJob job, String child) {
        RequestDetails request = new SystemRequestDetails();
        CurrentCaller.set(request, job.caller());
        if (!exportable.known(Set.of(child), request).contains(child)) {
            return;
        }
        Set<Long> keys = exportable.of(gate.ofChild(child, request).keys(), request);
        int taken = database.update(
                TAKE,
                job.id(),
                keys.toArray(Long[]::new),
                job.types().toArray(String[]::new),
                Timestamp.from(job.since().orElse(Instant.EPOCH)),
                job.id());
        if (taken > 0) {
            database.queryForList(VERSION, Long.class, child)
                    .forEach(version -> audit.record(
                            job.caller(), BulkAccess.reason(job.purpose()), "$export", "Patient", child, version));
        }
    }
}
