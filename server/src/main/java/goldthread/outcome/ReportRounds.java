package goldthread.outcome;

import goldthread.store.Rounds;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
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
    private final AtomicBoolean ready = new AtomicBoolean();
    private final Rounds rounds = new Rounds("outcome-rounds");

    ReportRounds(ObjectProvider<ReportSender> sender, OutcomeSettings settings) {
        this.sender = sender;
        this.every = settings.sweepEvery();
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (!every.isZero()) {
            ready.set(true);
            rounds.every(every, this::round);
        }
    }

    /** Sends in a moment; several that ask in one moment get one round. */
    void soon() {
        if (ready.get()) {
            rounds.soon(SOON, this::round);
        }
    }

    private void round() {
        sender.getObject().send();
    }

    @PreDestroy
    void end() throws InterruptedException {
        ready.set(false);
        rounds.end();
    }
}
