package goldthread.notification;

import goldthread.store.Rounds;
import jakarta.annotation.PreDestroy;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the room does by itself, from when the server is ready until it ends: publishing, and telling. */
@Component
class NotificationRounds {

    private final Publisher publisher;
    private final Inbox inbox;
    private final NotificationSettings settings;
    private final Rounds rounds = new Rounds("notification-rounds");

    NotificationRounds(Publisher publisher, Inbox inbox, NotificationSettings settings) {
        this.publisher = publisher;
        this.inbox = inbox;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        rounds.every(settings.every(), () -> {
            publisher.publish();
            inbox.deliver();
        });
    }

    @PreDestroy
    void end() throws InterruptedException {
        rounds.end();
    }
}
