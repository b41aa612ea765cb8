package goldthread.challenge;

import goldthread.store.Rounds;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When this node looks for concerns that nobody has answered: every so often, and soon after one came late already. */
@Component
class ConcernRounds {

    private static final Logger LOG = LoggerFactory.getLogger(ConcernRounds.class);
    private static final Duration SOON = Duration.ofMillis(200);

    private final ObjectProvider<LateConcerns> late;
    private final Duration every;
    private final Rounds rounds = new Rounds("concern-rounds");

    ConcernRounds(ObjectProvider<LateConcerns> late, ChallengeSettings settings) {
        this.late = late;
        this.every = settings.lookEvery();
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (every.isZero()) {
            LOG.info(
                    "This node doesn't look for concerns without an answer: GOLDTHREAD_CHALLENGE_LOOK_EVERY is nothing");
            return;
        }
        rounds.every(every, this::round);
    }

    /** Looks in a moment; several that ask in one moment get one look. */
    void soon() {
        rounds.soonOnceBegun(SOON, this::round);
    }

    private void round() {
        late.getObject().goUp();
    }

    @PreDestroy
    void end() throws InterruptedException {
        rounds.end();
    }
}
