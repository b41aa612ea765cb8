package goldthread.notification;

import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sets out with what is due for receivers, from when the server is ready until it ends. */
@Component
class SubscriptionRounds {

    private static final Logger LOG = LoggerFactory.getLogger(SubscriptionRounds.class);
    private static final long PATIENCE_S = 5;

    private final Courier courier;
    private final NotificationSettings settings;
    private final List<Future<?>> running = new ArrayList<>();
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "subscription-rounds");
        thread.setDaemon(true);
        return thread;
    });

    SubscriptionRounds(Courier courier, NotificationSettings settings) {
        this.courier = courier;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        long every = settings.every().toMillis();
        running.add(rounds.scheduleWithFixedDelay(this::round, every, every, TimeUnit.MILLISECONDS));
    }

    /** A round that fails leaves what it should have done to the next, whatever it was that failed. */
    private void round() {
        try {
            courier.round();
        } catch (RuntimeException failed) {
            LOG.warn("No receiver could be told for now: {}", failed.getClass().getSimpleName());
        }
    }

    @PreDestroy
    void end() throws InterruptedException {
        running.forEach(round -> round.cancel(false));
        rounds.shutdown();
        if (!rounds.awaitTermination(PATIENCE_S, TimeUnit.SECONDS)) {
            rounds.shutdownNow();
        }
    }
}
