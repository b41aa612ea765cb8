package goldthread.waiting;

import goldthread.store.DatabaseClock;
import goldthread.waiting.Breaches.Ending;
import goldthread.waiting.OpenClocks.Due;
import java.time.Instant;
import java.util.List;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds what became overdue and raises an alarm for each, once; ends the alarms of what was answered. One node does so at a
 * time. Each task is a transaction of its own: one that fails is left to the next sweep and holds up no other. What becomes due
 * while a sweep goes on is left to the next, so that each comes to an end.
 */
@Component
class Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

    private final SweepLease lease;
    private final OpenClocks rows;
    private final Breaches breaches;
    private final Alarms alarms;
    private final DatabaseClock clock;
    private final TransactionTemplate transaction;

    Sweep(
            SweepLease lease,
            OpenClocks rows,
            Breaches breaches,
            Alarms alarms,
            DatabaseClock clock,
            PlatformTransactionManager transactions) {
        this.lease = lease;
        this.rows = rows;
        this.breaches = breaches;
        this.alarms = alarms;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** One sweep; nothing while another node is at it. */
    void run() {
        lease.take().ifPresent(fence -> {
            try {
                int ended = end(fence);
                int raised = raise(fence);
                ended += end(fence);
                if (raised + ended > 0) {
                    LOG.info("Overdue referrals: {} alarms raised, {} ended", raised, ended);
                }
            } finally {
                lease.release(fence);
            }
        });
    }

    private int raise(long fence) {
        Instant by = clock.now();
        int raised = 0;
        List<Due> page = rows.due(Due.FIRST, by);
        while (!page.isEmpty()) {
            for (Due due : page) {
                raised += under(fence, () -> alarms.raise(due.taskKey()));
            }
            page = rows.due(page.get(page.size() - 1), by);
        }
        return raised;
    }

    /** One that can't be ended doesn't hold up those that come after it. */
    private int end(long fence) {
        Instant by = clock.now();
        int ended = 0;
        List<Ending> page = breaches.ending(null, by);
        while (!page.isEmpty()) {
            for (Ending ending : page) {
                ended += under(fence, () -> alarms.end(ending) ? 1 : 0);
            }
            page = breaches.ending(page.get(page.size() - 1), by);
        }
        return ended;
    }

    private int under(long fence, IntSupplier work) {
        try {
            Integer done = transaction.execute(status -> {
                lease.hold(fence);
                return work.getAsInt();
            });
            return done == null ? 0 : done;
        } catch (ConcurrencyFailureException taken) {
            LOG.debug("Left to another node or the next sweep");
        } catch (RuntimeException failed) {
            LOG.warn(
                    "An alarm could not be raised or ended: {}",
                    failed.getClass().getSimpleName());
        }
        return 0;
    }
}
