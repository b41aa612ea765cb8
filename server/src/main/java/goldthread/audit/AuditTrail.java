package goldthread.audit;

import goldthread.access.Caller;
import goldthread.access.StatedReason;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Where attempts are recorded: two SQL statements each, however many resources it was about. */
@Component
class AuditTrail {

    private static final String ATTEMPT = "INSERT INTO gt_audit (id, interaction, outcome, status, subject, fhir_user,"
            + " organisation, caller_role, purpose, client, attempts, reason, reason_text)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String ITEMS = "INSERT INTO gt_audit_item (audit_id, res_type, res_id, version)"
            + " SELECT CAST(? AS VARCHAR), i.t, i.r, i.v FROM UNNEST(CAST(? AS VARCHAR ARRAY), CAST(? AS VARCHAR ARRAY),"
            + " CAST(? AS BIGINT ARRAY)) AS i(t, r, v)";

    private final JdbcTemplate database;
    private final TransactionTemplate transaction;

    AuditTrail(JdbcTemplate database, PlatformTransactionManager transactions) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Records an attempt now; whoever calls this has nothing to answer yet. */
    void record(Attempt attempt, Collection<Item> items) {
        transaction.executeWithoutResult(status -> insert(attempt, new LinkedHashSet<>(items)));
    }

    /**
     * Records what a transaction writes, in that transaction: the record is there when the resource is, and only then.
     *
     * @param attempt asked for the first time in a transaction
     * @param committed run when the transaction, and so the record, is there; never after a rollback
     * @throws IllegalStateException outside a transaction
     */
    void recordAtCommit(Supplier<Attempt> attempt, Item written, Runnable committed) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("a write is only recorded inside its transaction");
        }
        Pending pending = (Pending) TransactionSynchronizationManager.getResource(this);
        if (pending == null) {
            pending = new Pending(attempt.get(), committed);
            TransactionSynchronizationManager.bindResource(this, pending);
            TransactionSynchronizationManager.registerSynchronization(pending);
        }
        pending.items.add(written);
    }

    private void insert(Attempt attempt, Set<Item> items) {
        Function<Function<Caller, String>, @Nullable String> said =
                claim -> attempt.caller().map(claim).orElse(null);
        database.update(
                ATTEMPT,
                attempt.id(),
                attempt.interaction(),
                attempt.outcome().code(),
                attempt.status(),
                said.apply(Caller::subject),
                said.apply(Caller::fhirUser),
                said.apply(caller -> caller.organisation().toString()),
                said.apply(Caller::role),
                said.apply(Caller::purpose),
                said.apply(caller -> caller.client().id()),
                attempt.attempts(),
                attempt.reason().map(StatedReason::code).orElse(null),
                attempt.reason().map(StatedReason::text).orElse(null));
        if (!items.isEmpty()) {
            database.update(connection -> items(connection, attempt.id(), items));
        }
    }

    private static PreparedStatement items(Connection connection, String attempt, Set<Item> items) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(ITEMS);
        statement.setString(1, attempt);
        statement.setArray(
                2,
                connection.createArrayOf(
                        "varchar", items.stream().map(Item::type).toArray()));
        statement.setArray(
                3,
                connection.createArrayOf("varchar", items.stream().map(Item::id).toArray()));
        statement.setArray(
                4,
                connection.createArrayOf(
                        "bigint", items.stream().map(Item::version).toArray()));
        return statement;
    }

    private final class Pending implements TransactionSynchronization {

        private final Attempt attempt;
        private final Runnable committed;
        private final Set<Item> items = new LinkedHashSet<>();

        Pending(Attempt attempt, Runnable committed) {
            this.attempt = attempt;
            this.committed = committed;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            insert(attempt, items);
        }

        @Override
        public void afterCompletion(int status) {
            if (status == STATUS_COMMITTED) {
                committed.run();
            }
            TransactionSynchronizationManager.unbindResourceIfPossible(AuditTrail.this);
        }
    }
}
