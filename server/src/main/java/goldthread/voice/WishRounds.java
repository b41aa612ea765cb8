package goldthread.voice;

import goldthread.store.Rounds;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When this node looks for wishes that wait too long. */
@Component
class WishRounds {

    private static final Logger LOG = LoggerFactory.getLogger(WishRounds.class);

    private final ObjectProvider<LateWishes> late;
    private final Duration every;
    private final Rounds rounds = new Rounds("wish-rounds");

    WishRounds(ObjectProvider<LateWishes> late, VoiceSettings settings) {
        this.late = late;
        this.every = settings.lookEvery();
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (every.isZero()) {
            LOG.info("This node doesn't look for wishes that wait: GOLDTHREAD_VOICE_LOOK_EVERY is nothing");
            return;
        }
        rounds.every(every, () -> late.getObject().ask());
    }

    @PreDestroy
    void end() throws InterruptedException {
        rounds.end();
    }
}
