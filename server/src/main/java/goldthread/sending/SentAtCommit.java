package goldthread.sending;

import goldthread.store.Origin;
import goldthread.store.Outcomes;
import goldthread.store.PerTransaction;
import goldthread.store.ResourceKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Task;
import org.springframework.core.Ordered;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;

/**
 * Judges the referrals of a transaction by all that it stores, just before it commits: a bundle may hold the new referral
 * and the end of the one before in any order, and two that come at the same moment wait for each other no longer than for
 * this.
 */
@Component
class SentAtCommit {

    private final SendingTable table;
    private final SentJudge judge;

    SentAtCommit(SendingTable table, SentJudge judge) {
        this.table = table;
        this.judge = judge;
    }

    /** Notes a write of a referral or a task. */
    void note(Change change) {
        PerTransaction.of(this, Pending::new).changes.add(change);
    }

    private final class Pending implements TransactionSynchronization {

        private final List<Change> changes = new ArrayList<>();

        /** After what missed appointments lead to, before the batch of projections and the audit are written. */
        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE + 1;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            List<Change> stored = List.copyOf(changes);
            changes.clear();
            project(stored);
            judge.judge(stored);
        }
    }

    /** The last version of each that the transaction stores. */
    private void project(List<Change> stored) {
        Map<Long, List<Sending>> sendings = new LinkedHashMap<>();
        Map<Long, List<Answer>> answers = new LinkedHashMap<>();
        for (Change change : stored) {
            long key = ResourceKey.of(change.after());
            if (change.after() instanceof Task task) {
                answers.put(key, Answer.of(task).stream().toList());
            } else {
                sendings.put(key, change.sending().stream().toList());
            }
        }
        if (stored.isEmpty()) {
            return;
        }
        try {
            table.replace(sendings, Origin.of(stored.get(0).request()).author());
            table.replaceAnswers(answers);
        } catch (DuplicateKeyException another) {
            throw Outcomes.conflict("Somebody else saved the same a moment earlier; read it and try again.");
        }
    }
}
