package goldthread.audit;

import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** What the audit does by itself, from when the server is ready until it ends: sealing, and recording sums. */
@Component
class AuditRounds {

    private static final Logger LOG = LoggerFactory.getLogger(AuditRounds.class);
    private static final long PATIENCE_S = 5;

    private final Sealer sealer;
    private final TurnedAway turnedAway;
    private final AuditSettings settings;
    private final List<Future<?>> running = new ArrayList<>();
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "audit-rounds");
        thread.setDaemon(true);
        return thread;
    });

    AuditRounds(Sealer sealer, TurnedAway turnedAway, AuditSettings settings) {
        this.sealer = sealer;
        this.turnedAway = turnedAway;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        every(settings.sealEvery().toMillis(), sealer::seal);
        every(TurnedAway.RUN.toMillis(), turnedAway::recordWhatIsDue);
    }

    /** A round that fails leaves what it should have done to the next. */
    private void every(long milliseconds, Runnable round) {
        running.add(rounds.scheduleWithFixedDelay(
                () -> {
                    try {
                        round.run();
                    } catch (DataAccessException | TransactionException away) {
                        LOG.warn(
                                "The audit could not be sealed: {}",
                                away.getClass().getSimpleName());
                    }
                },
                milliseconds,
                milliseconds,
                TimeUnit.MILLISECONDS));
    }

    @PreDestroy
    void end() throws InterruptedException {
        running.forEach(round -> round.cancel(false));
        rounds.shutdown();
        if (!rounds.awaitTermination(PATIENCE_S, TimeUnit.SECONDS)) {
            rounds.shutdownNow();
        }
        turnedAway.recordAll();
    }
}
