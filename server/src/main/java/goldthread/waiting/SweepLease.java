package goldthread.waiting;

import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets one node at a time look for what became overdue. Whoever takes the lease gets a higher fence; each piece of work is
 * done under the row's lock and only while the fence still stands, so that a node that slept does nothing when it wakes.
 * Time is the database's.
 */
@Component
class SweepLease {

    private static final String UNTIL = "CURRENT_TIMESTAMP + INTERVAL '60' SECOND";
    private static final String TAKE = "UPDATE gt_sweep_lease SET holder = ?, fence = fence + 1, lease_until = " + UNTIL
            + " WHERE name = 'overdue' AND lease_until <= CURRENT_TIMESTAMP";
    private static final String HOLD =
            "UPDATE gt_sweep_lease SET lease_until = " + UNTIL + " WHERE name = 'overdue' AND fence = ?";
    private static final String RELEASE =
            "UPDATE gt_sweep_lease SET lease_until = CURRENT_TIMESTAMP WHERE name = 'overdue' AND fence = ?";

    private final String node = UUID.randomUUID().toString();
    private final JdbcTemplate database;
    private final TransactionTemplate transaction;

    SweepLease(JdbcTemplate database, PlatformTransactionManager transactions) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Takes the lease when nobody holds it; the fence under which to work. */
    Optional<Long> take() {
        return Optional.ofNullable(transaction.execute(status -> database.update(TAKE, node) == 1
                ? database.queryForObject("SELECT fence FROM gt_sweep_lease WHERE name = 'overdue'", Long.class)
                : null));
    }

    /**
     * Holds it on, within the transaction of a piece of work.
     *
     * @throws ConcurrencyFailureException when another node has it
     */
    void hold(long fence) {
        if (database.update(HOLD, fence) != 1) {
            throw new ConcurrencyFailureException("another node sweeps");
        }
    }

    /** Gives it back, when it is still this one's. */
    void release(long fence) {
        transaction.executeWithoutResult(status -> database.update(RELEASE, fence));
    }
}
