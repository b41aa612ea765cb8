package goldthread.trigger;

import goldthread.store.DatabaseClock;
import goldthread.trigger.FollowUps.Due;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at the children whose follow-up score may be missing, each in a transaction of its own and in their turn: of several
 * nodes that come to a child the first does the work, and the others find it done. One that fails is left to the next sweep.
 */
@Component
class FollowUpSweep {

    private static final Logger LOG = LoggerFactory.getLogger(FollowUpSweep.class);

    private final FollowUps followUps;
    private final Triggers triggers;
    private final DatabaseClock clock;
    private final TransactionTemplate transaction;

    FollowUpSweep(
            FollowUps followUps, Triggers triggers, DatabaseClock clock, PlatformTransactionManager transactions) {
        this.followUps = followUps;
        this.triggers = triggers;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** One sweep over those who are due by now; who becomes due meanwhile is left to the next. */
    void run() {
        Instant by = clock.now();
        List<Due> page = followUps.due(Due.FIRST, by);
        while (!page.isEmpty()) {
            page.forEach(due -> look(due.child()));
            page = followUps.due(page.get(page.size() - 1), by);
        }
    }

    private void look(String child) {
        try {
            transaction.executeWithoutResult(status -> {
                followUps.takeTurns(List.of(child));
                if (followUps.isDue(child)) {
                    triggers.waited(child);
                }
            });
        } catch (RuntimeException failed) {
            LOG.warn(
                    "A child's follow-up scores could not be looked at: {}",
                    failed.getClass().getSimpleName());
        }
    }
}
