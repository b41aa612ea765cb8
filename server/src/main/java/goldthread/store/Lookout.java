package goldthread.store;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What this node looks for by itself: every so often from when the server is ready until it ends, and soon after something
 * was stored that makes it worth while. Every node may look: who does the work for whom is held by the database.
 */
public abstract class Lookout {

    private static final Logger LOG = LoggerFactory.getLogger(Lookout.class);
    private static final Duration SOON = Duration.ofMillis(200);

    private final String name;
    private final Duration every;
    private final Runnable look;
    private final Rounds rounds;

    /**
     * Looks for nothing before the server is ready.
     *
     * @param name of the thread, and in the log
     * @param every how often; nothing to leave it to other nodes
     * @param look one look
     */
    protected Lookout(String name, Duration every, Runnable look) {
        this.name = name;
        this.every = every;
        this.look = look;
        this.rounds = new Rounds(name);
    }

    /** Begins to look. */
    @EventListener(ApplicationReadyEvent.class)
    public void begin() {
        if (every.isZero()) {
            LOG.info("This node has no {}: their setting is nothing", name);
            return;
        }
        rounds.every(every, look);
    }

    /**
     * Looks in a moment; several that ask in one moment get one look. Inside a transaction the moment begins when it has
     * committed: before, the look wouldn't see for what it was asked, and after a rollback there is nothing to see.
     */
    public void soon() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            PerTransaction.of(this, OnceStored::new);
        } else {
            rounds.soonOnceBegun(SOON, look);
        }
    }

    /** Told at the very end, so that what asks while others are told of the commit is heard too. */
    private final class OnceStored implements TransactionSynchronization {

        @Override
        public void afterCompletion(int status) {
            if (status != STATUS_ROLLED_BACK) {
                rounds.soonOnceBegun(SOON, look);
            }
        }
    }

    /** Looks no more, and waits a few seconds for the look that is under way. */
    @PreDestroy
    public void end() throws InterruptedException {
        rounds.end();
    }
}
