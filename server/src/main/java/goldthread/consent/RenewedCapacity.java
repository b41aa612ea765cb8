package goldthread.consent;

import goldthread.store.DatabaseClock;
import goldthread.store.OwnWork;
import goldthread.store.PerTransaction;
import goldthread.store.Store;
import goldthread.terminology.TaskCode;
import java.time.Instant;
import java.util.Date;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;

/** Ends what is still asked for because a finding has run out, once a newer one on the same matter stands in its place (N110). */
@Component
class RenewedCapacity {

    private static final String RENEWED = "A newer finding on the same matter was recorded.";
    private static final Set<TaskStatus> OVER = EnumSet.of(
            TaskStatus.COMPLETED,
            TaskStatus.CANCELLED,
            TaskStatus.FAILED,
            TaskStatus.REJECTED,
            TaskStatus.ENTEREDINERROR);

    private final CapacityTable table;
    private final OwnWork own;
    private final Store store;
    private final DatabaseClock clock;

    RenewedCapacity(CapacityTable table, OwnWork own, Store store, DatabaseClock clock) {
        this.table = table;
        this.own = own;
        this.store = store;
        this.clock = clock;
    }

    /** Notes a finding that a transaction stores. */
    void note(long key, Resource finding) {
        PerTransaction.of(this, Pending::new).findings.put(key, finding);
    }

    private void renew(long key, CapacityRow row, Instant now) {
        if (!row.isOver(now) && table.holdTold(key, row)) {
            store.bodies(CapacityTable.TASKS, CapacityTable.arguments(key, row)).stream()
                    .filter(stored -> stored.body().contains('"' + TaskCode.RENEW_CAPACITY_FINDING.code() + '"'))
                    .map(store::parse)
                    .filter(resource -> resource instanceof Task task && isOpen(task))
                    .forEach(task -> own.updateAsItIs(done((Task) task, now)));
        }
    }

    static boolean isOpen(Task task) {
        return TaskCode.RENEW_CAPACITY_FINDING.isIn(task.getCode()) && !OVER.contains(task.getStatus());
    }

    static Task done(Task asked, Instant now) {
        Task task = asked.copy().setStatus(TaskStatus.COMPLETED).setLastModified(Date.from(now));
        task.addOutput()
                .setType(new CodeableConcept().setText("What came of it"))
                .setValue(new StringType(RENEWED));
        return task;
    }

    private final class Pending implements TransactionSynchronization {

        private final Map<Long, Resource> findings = new LinkedHashMap<>();

        /** Before projections and audit are written, so that they hold the task as it becomes. */
        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE + 4;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            Instant now = clock.now();
            new LinkedHashMap<>(findings)
                    .forEach((key, finding) -> CapacityRow.of(finding).ifPresent(row -> renew(key, row, now)));
        }
    }
}
