package goldthread.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Rows of our own tables that are written in the same transaction as the resources that they come from, just before it
 * commits and all rows of one statement in one round trip, so that a bundle of 24 resources doesn't cost 24 times more.
 */
@Component
public class CommitBatch {

    private final JdbcTemplate database;

    CommitBatch(JdbcTemplate database) {
        this.database = database;
    }

    /**
     * Adds one execution of a statement. Statements run in the order in which each was first added.
     *
     * @throws IllegalStateException outside a transaction: such a row could survive what it describes, or miss it
     */
    public void add(String sql, @Nullable Object... arguments) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("a projection is only written inside the transaction of its resource");
        }
        Pending pending = (Pending) TransactionSynchronizationManager.getResource(this);
        if (pending == null) {
            pending = new Pending();
            TransactionSynchronizationManager.bindResource(this, pending);
            TransactionSynchronizationManager.registerSynchronization(pending);
        }
        pending.rows.computeIfAbsent(sql, statement -> new ArrayList<>()).add(arguments);
    }

    private final class Pending implements TransactionSynchronization {

        private final Map<String, List<Object[]>> rows = new LinkedHashMap<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            try {
                rows.forEach(database::batchUpdate);
            } catch (DuplicateKeyException another) {
                throw Outcomes.conflict("Somebody else saved the same a moment earlier; read it and try again.");
            }
            rows.clear();
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(CommitBatch.this);
        }
    }
}
