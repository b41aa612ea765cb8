package goldthread.notification;

import goldthread.store.Rounds;
import jakarta.annotation.PreDestroy;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sets out with what is due for receivers, from when the server is ready until it ends. */
@Component
class SubscriptionRounds {

    private final Courier courier;
    private final NotificationSettings settings;
    private final Rounds rounds = new Rounds("subscription-rounds");

    SubscriptionRounds(Courier courier, NotificationSettings settings) {
        this.courier = courier;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        rounds.every(settings.every(), courier::round);
    }

    @PreDestroy
    void end() throws InterruptedException {
        rounds.end();
    }
}
