package goldthread.trigger;

import goldthread.store.Rounds;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When this node looks for missing follow-up scores: every so often, and soon after something made one due. */
@Component
class FollowUpRounds {

    private static final Logger LOG = LoggerFactory.getLogger(FollowUpRounds.class);
    private static final Duration SOON = Duration.ofMillis(200);

    private final ObjectProvider<FollowUpSweep> sweep;
    private final Duration every;
    private final Rounds rounds = new Rounds("follow-up-rounds");

    FollowUpRounds(ObjectProvider<FollowUpSweep> sweep, TriggerSettings settings) {
        this.sweep = sweep;
        this.every = settings.sweepEvery();
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (every.isZero()) {
            LOG.info("This node doesn't look for missing follow-up scores: GOLDTHREAD_TRIGGER_SWEEP_EVERY is nothing");
            return;
        }
        rounds.every(every, this::round);
    }

    /** Looks in a moment; several that ask in one moment get one look. */
    void soon() {
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
