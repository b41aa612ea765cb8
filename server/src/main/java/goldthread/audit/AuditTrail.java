package goldthread.audit;

import goldthread.access.Caller;
import goldthread.access.StatedReason;
import goldthread.store.PerTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionTemplate;

/** Where attempts are recorded: two SQL statements, however many attempts come together and however many resources they were about. */
@Component
class AuditTrail {

    private static final String ATTEMPT = "INSERT INTO gt_audit (id, interaction, outcome, status, subject, fhir_user,"
            + " organisation, caller_role, purpose, client, attempts, reason, reason_text)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String ITEMS = "INSERT INTO gt_audit_item (audit_id, res_type, res_id, version)"
            + " SELECT i.a, i.t, i.r, i.v FROM UNNEST(CAST(? AS VARCHAR ARRAY), CAST(? AS VARCHAR ARRAY),"
            + " CAST(? AS VARCHAR ARRAY), CAST(? AS BIGINT ARRAY)) AS i(a, t, r, v)";

    private static final List<String> ITEM_TYPES = List.of("varchar", "varchar", "varchar", "bigint");

    private final JdbcTemplate database;
    private final JointCommit<Witnessed> joint;

    AuditTrail(JdbcTemplate database, PlatformTransactionManager transactions) {
        this.database = database;
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        this.joint = new JointCommit<>(all -> transaction.executeWithoutResult(status -> insert(all)));
    }

    /** An attempt, and what it was about. */
    private record Witnessed(Attempt attempt, Set<Item> items) {

        Object[] row() {
            return new Object[] {
                attempt.id(),
                attempt.interaction(),
                attempt.outcome().code(),
                attempt.status(),
                said(Caller::subject),
                said(Caller::fhirUser),
                said(caller -> caller.organisation().toString()),
                said(Caller::role),
                said(Caller::purpose),
                said(caller -> caller.client().id()),
                attempt.attempts(),
                attempt.reason().map(StatedReason::code).orElse(null),
                attempt.reason().map(StatedReason::text).orElse(null)
            };
        }

        private @Nullable String said(Function<Caller, String> claim) {
            return attempt.caller().map(claim).orElse(null);
        }
    }

    /** Records an attempt now; when this returns it is stored, and whoever calls this has answered nothing yet. */
    void record(Attempt attempt, Collection<Item> items) {
        joint.commit(new Witnessed(attempt, new LinkedHashSet<>(items)));
    }

    /**
     * Records what a transaction writes, in that transaction: the record is there when the resource is, and only then.
     *
     * @param attempt asked for the first time in a transaction
     * @param committed run when the transaction, and so the record, is there; never after a rollback
     * @throws IllegalStateException outside a transaction
     */
    void recordAtCommit(Supplier<Attempt> attempt, Item written, Runnable committed) {
        PerTransaction.of(this, () -> new Pending(attempt.get(), committed))
                .items
                .add(written);
    }

    private void insert(List<Witnessed> all) {
        database.batchUpdate(ATTEMPT, all.stream().map(Witnessed::row).toList());
        List<Object[]> items = all.stream()
                .flatMap(one -> one.items().stream()
                        .map(item -> new Object[] {one.attempt().id(), item.type(), item.id(), item.version()}))
                .toList();
        if (!items.isEmpty()) {
            database.update(connection -> items(connection, items));
        }
    }

    private static PreparedStatement items(Connection connection, List<Object[]> items) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(ITEMS);
        for (int column = 0; column < ITEM_TYPES.size(); column++) {
            int of = column;
            statement.setArray(
                    column + 1,
                    connection.createArrayOf(
                            ITEM_TYPES.get(column),
                            items.stream().map(item -> item[of]).toArray()));
        }
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
            insert(List.of(new Witnessed(attempt, items)));
        }

        @Override
        public void afterCompletion(int status) {
            if (status == STATUS_COMMITTED) {
                committed.run();
            }
        }
    }
}
