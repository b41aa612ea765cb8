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

/**
 * Rows of our own tables that are written in the same transaction as the resources that they come from, just before it
 * commits and all rows of one statement in one round trip, so that a bundle of 24 resources doesn't cost 24 times more. The
 * resources themselves go first: whoever looks for what is due holds a resource before its rows, and nobody waits in a circle.
 */
@Component
public class CommitBatch {

    private final JdbcTemplate database;
    private final HeldBack held;

    CommitBatch(JdbcTemplate database, HeldBack held) {
        this.database = database;
        this.held = held;
    }

    /**
     * Removes rows with one execution of a statement. All removals run before the first addition, whatever the order in
     * which HAPI stored the resources: a row that comes again must not meet its predecessor.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void remove(String sql, @Nullable Object... arguments) {
        note(PerTransaction.of(this, Pending::new).removals, sql, arguments);
    }

    /**
     * Adds one execution of a statement. Statements run in the order in which each was first added.
     *
     * @throws IllegalStateException outside a transaction: such a row could survive what it describes, or miss it
     */
    public void add(String sql, @Nullable Object... arguments) {
        note(PerTransaction.of(this, Pending::new).additions, sql, arguments);
    }

    private static void note(Map<String, List<Object[]>> rows, String sql, @Nullable Object[] arguments) {
        rows.computeIfAbsent(sql, statement -> new ArrayList<>()).add(arguments);
    }

    private final class Pending implements TransactionSynchronization {

        private final Map<String, List<Object[]>> removals = new LinkedHashMap<>();
        private final Map<String, List<Object[]>> additions = new LinkedHashMap<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            held.send();
            try {
                removals.forEach(database::batchUpdate);
                additions.forEach(database::batchUpdate);
            } catch (DuplicateKeyException another) {
                throw Outcomes.conflict("Somebody else saved the same a moment earlier; read it and try again.");
            }
            removals.clear();
            additions.clear();
        }
    }
}
