package goldthread.bulk;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Goes through the children of an export one after the other, each in a transaction of its own with the count of those that are
 * finished: whenever it is broken off, it goes on with the next child, and nothing is there twice or lost.
 */
@Component
class ExportWork {

    /** Somebody else works on an export, or it has ended. */
    static final class TakenOver extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    private static final String CHILD = "SELECT child_id FROM gt_export_child WHERE job_id = ? AND place = ?";
    private static final String FINISHED =
            "UPDATE gt_export_job SET done = done + 1, failures = 0, state = ?, lease_until = %s"
                    + " WHERE id = ? AND holder = ? AND done = ? AND state = 'under-way'";

    private final JdbcTemplate database;
    private final Taking taking;
    private final String finished;
    private final TransactionTemplate transaction;

    ExportWork(JdbcTemplate database, Taking taking, ExportLease lease, PlatformTransactionManager transactions) {
        this.database = database;
        this.taking = taking;
        this.finished = FINISHED.formatted(lease.until());
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Finishes the next child.
     *
     * @param holder under which the lease was taken
     * @throws TakenOver when somebody else works on it or has ended it; nothing is done then
     */
    void next(ExportJob job, String holder) {
        transaction.executeWithoutResult(status -> finishNext(job, holder));
    }

    private void finishNext(ExportJob job, String holder) {
        List<String> next = database.queryForList(CHILD, String.class, job.id(), job.done());
        next.forEach(child -> taking.take(job, child));
        ExportState state = ExportState.after(job.done() + 1, job.children());
        if (database.update(finished, state.code(), job.id(), holder, job.done()) != 1) {
            throw new TakenOver();
        }
    }
}
