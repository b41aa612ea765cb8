package goldthread.waiting;

import goldthread.store.Rounds;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
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
    private static final Duration SOON = Duration.ofMillis(200);

    private final ObjectProvider<Sweep> sweep;
    private final Duration every;
    private final Rounds rounds = new Rounds("overdue-rounds");

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
        rounds.every(every, this::round);
    }

    /** Sweeps in a moment; several that ask in one moment get one sweep. */
    void sweepSoon() {
        rounds.soonOnceBegun(SOON, this::round);
    }

    private void round() {
        sweep.getObject().run();
    }

    @PreDestroy
    void end() throws InterruptedException {
        rounds.end();
    }
}
