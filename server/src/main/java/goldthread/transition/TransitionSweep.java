package goldthread.transition;

import goldthread.store.DatabaseClock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at the children for whom somebody may have to plan a move, each in a transaction of its own and in their turn: of
 * several nodes that come to a child the first does the work, and the others find it done. One that fails is left to the next.
 */
@Component
class TransitionSweep {

    private static final Logger LOG = LoggerFactory.getLogger(TransitionSweep.class);

    private final Looks looks;
    private final TransitionWork work;
    private final DatabaseClock clock;
    private final TransactionTemplate transaction;

    TransitionSweep(Looks looks, TransitionWork work, DatabaseClock clock, PlatformTransactionManager transactions) {
        this.looks = looks;
        this.work = work;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** One sweep over those who are due by now; who becomes due meanwhile is left to the next. */
    void run() {
        Instant by = clock.now();
        List<String> page = looks.due(by, "");
        while (!page.isEmpty()) {
            page.forEach(this::look);
            page = looks.due(by, page.get(page.size() - 1));
        }
    }

    private void look(String child) {
        try {
            transaction.executeWithoutResult(status -> {
                if (looks.take(child)) {
                    work.look(child, clock.now());
                }
            });
        } catch (RuntimeException failed) {
            LOG.warn(
                    "A child's moves could not be looked at: {}",
                    failed.getClass().getSimpleName());
        }
    }
}
