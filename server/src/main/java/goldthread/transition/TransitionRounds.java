package goldthread.transition;

import goldthread.store.Rounds;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When this node looks for moves that nobody plans: every so often, and soon after something was stored that tells of one. */
@Component
class TransitionRounds {

    private static final Logger LOG = LoggerFactory.getLogger(TransitionRounds.class);
    private static final Duration SOON = Duration.ofMillis(200);

    private final ObjectProvider<TransitionSweep> sweep;
    private final Duration every;
    private final Rounds rounds = new Rounds("transition-rounds");

    TransitionRounds(ObjectProvider<TransitionSweep> sweep, TransitionSettings settings) {
        this.sweep = sweep;
        this.every = settings.sweepEvery();
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (every.isZero()) {
            LOG.info(
                    "This node doesn't look for moves that nobody plans: GOLDTHREAD_TRANSITION_SWEEP_EVERY is nothing");
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
