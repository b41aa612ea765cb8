package goldthread.waiting;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When this node sweeps: every so often from when the server is ready, and soon after a referral was answered. */
@Component
class SweepRounds {

    private static final Logger LOG = LoggerFactory.getLogger(SweepRounds.class);
    private static final long PATIENCE_S = 5;
    private static final long SOON_MS = 200;

    private final ObjectProvider<Sweep> sweep;
    private final Duration every;
    private final AtomicBoolean ready = new AtomicBoolean();
    private final AtomicBoolean asked = new AtomicBoolean();
    private final List<Future<?>> running = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "overdue-rounds");
        thread.setDaemon(true);
        return thread;
    });

    SweepRounds(ObjectProvider<Sweep> sweep, WaitingSettings settings) {
        this.sweep = sweep;
        this.every = settings.sweepEvery();
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (every.isZero()) {
            LOG.info("This node doesn't look for overdue referrals: GOLDTHREAD_REFERRAL_SWEEP_EVERY is nothing");
            return;
        }
        ready.set(true);
        running.add(
                rounds.scheduleWithFixedDelay(this::round, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** Sweeps in a moment; several that ask in one moment get one sweep. */
    void sweepSoon() {
        if (ready.get() && !rounds.isShutdown() && asked.compareAndSet(false, true)) {
            rounds.execute(() -> {
                pause();
                round();
            });
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(SOON_MS);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    /** A round that fails leaves what it should have done to the next, whatever it was that failed. */
    private void round() {
        asked.set(false);
        try {
            sweep.getObject().run();
        } catch (RuntimeException failed) {
            LOG.warn(
                    "Could not look for overdue referrals: {}",
                    failed.getClass().getSimpleName());
        }
    }

    @PreDestroy
    void end() throws InterruptedException {
        ready.set(false);
        running.forEach(round -> round.cancel(false));
        rounds.shutdown();
        if (!rounds.awaitTermination(PATIENCE_S, TimeUnit.SECONDS)) {
            rounds.shutdownNow();
        }
    }
}
