package goldthread.outcome;

import goldthread.store.Rounds;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When this node sends reports: every so often from when the server is ready, and soon after help has ended. */
@Component
class ReportRounds {

    private static final Duration SOON = Duration.ofMillis(200);

    private final ObjectProvider<ReportSender> sender;
    private final Duration every;
    private final Rounds rounds = new Rounds("outcome-rounds");

    ReportRounds(ObjectProvider<ReportSender> sender, OutcomeSettings settings) {
        this.sender = sender;
        this.every = settings.sweepEvery();
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (!every.isZero()) {
            rounds.every(every, this::round);
        }
    }

    /** Sends in a moment; several that ask in one moment get one round. */
    void soon() {
        rounds.soonOnceBegun(SOON, this::round);
    }

    private void round() {
        sender.getObject().send();
    }

    @PreDestroy
    void end() throws InterruptedException {
        rounds.end();
    }
}
