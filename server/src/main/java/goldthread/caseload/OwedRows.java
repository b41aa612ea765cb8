package goldthread.caseload;

import goldthread.store.CommitBatch;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** The rows of {@code gt_due}. */
@Component
class OwedRows {

    static final String TABLE = "gt_due";

    private static final String REMOVE = "DELETE FROM gt_due WHERE res_pid = ?";
    private static final String ADD = "INSERT INTO gt_due (res_pid, owner, due_at) VALUES (?, ?, ?)";

    private final CommitBatch batch;

    OwedRows(CommitBatch batch) {
        this.batch = batch;
    }

    /** Takes back what was owed, within the transaction of the resource. */
    void remove(long key) {
        batch.remove(REMOVE, key);
    }

    /** Notes what is owed, within the transaction of the resource. */
    void add(long key, Owed owed) {
        batch.add(ADD, key, owed.owner(), owed.due().atOffset(ZoneOffset.UTC));
    }
}
