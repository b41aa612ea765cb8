package goldthread.consent;

import goldthread.store.Rounds;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When this node looks for findings of competence or capacity that have run out. */
@Component
class CapacityRounds {

    private static final Logger LOG = LoggerFactory.getLogger(CapacityRounds.class);
    private static final Duration SOON = Duration.ofMillis(200);

    private final ObjectProvider<ExpiredCapacity> expired;
    private final Duration every;
    private final Rounds rounds = new Rounds("capacity-rounds");

    CapacityRounds(ObjectProvider<ExpiredCapacity> expired, CapacitySettings settings) {
        this.expired = expired;
        this.every = settings.lookEvery();
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (every.isZero()) {
            LOG.info(
                    "This node doesn't look for findings that have run out: GOLDTHREAD_CAPACITY_LOOK_EVERY is nothing");
            return;
        }
        rounds.every(every, this::round);
    }

    /** Looks in a moment; several that ask in one moment get one look. */
    void soon() {
        rounds.soonOnceBegun(SOON, this::round);
    }

    private void round() {
        expired.getObject().tell();
    }

    @PreDestroy
    void end() throws InterruptedException {
        rounds.end();
    }
}
