package goldthread.audit;

import goldthread.store.Rounds;
import jakarta.annotation.PreDestroy;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the audit does by itself, from when the server is ready until it ends: sealing, and recording sums. */
@Component
class AuditRounds {

    private final Sealer sealer;
    private final TurnedAway turnedAway;
    private final AuditSettings settings;
    private final Rounds rounds = new Rounds("audit-rounds");

    AuditRounds(Sealer sealer, TurnedAway turnedAway, AuditSettings settings) {
        this.sealer = sealer;
        this.turnedAway = turnedAway;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        rounds.every(settings.sealEvery(), sealer::seal);
        rounds.every(TurnedAway.RUN, turnedAway::recordWhatIsDue);
    }

    @PreDestroy
    void end() throws InterruptedException {
        rounds.end();
        turnedAway.recordAll();
    }
}
