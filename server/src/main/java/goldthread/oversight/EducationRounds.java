package goldthread.oversight;

import goldthread.store.Rounds;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When this node looks for personal education plans that are missing or overdue. */
@Component
class EducationRounds {

    private static final Logger LOG = LoggerFactory.getLogger(EducationRounds.class);

    private final ObjectProvider<EducationPlanSweep> sweep;
    private final Duration every;
    private final Rounds rounds = new Rounds("education-rounds");

    EducationRounds(ObjectProvider<EducationPlanSweep> sweep, OversightSettings settings) {
        this.sweep = sweep;
        this.every = settings.lookEvery();
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (every.isZero()) {
            LOG.info("This node doesn't look for personal education plans: GOLDTHREAD_OVERSIGHT_LOOK_EVERY is nothing");
            return;
        }
        rounds.every(every, () -> sweep.getObject().run());
    }

    @PreDestroy
    void end() throws InterruptedException {
        rounds.end();
    }
}
