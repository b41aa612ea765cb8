package goldthread.idempotency;

import goldthread.store.Rounds;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Forgets keys that are older than seven days, every hour. */
@Component
class KeyRounds {

    private final KeptRequests kept;
    private final Rounds rounds = new Rounds("key-rounds");

    KeyRounds(KeptRequests kept) {
        this.kept = kept;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        rounds.every(Duration.ofHours(1), kept::forgetOld);
    }

    @PreDestroy
    void end() throws InterruptedException {
        rounds.end();
    }
}
