package goldthread.notification;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How others are told.
 *
 * @param every how long after a round the next begins ({@code GOLDTHREAD_NOTIFICATION_EVERY})
 */
@ConfigurationProperties("goldthread.notification")
record NotificationSettings(@DefaultValue("PT1S") Duration every) {

    private static final Duration SHORTEST = Duration.ofMillis(100);

    /** Refuses a server that would do nothing else, and one that would tell too late. */
    NotificationSettings {
        if (every.compareTo(SHORTEST) < 0 || every.compareTo(Duration.ofMinutes(1)) > 0) {
            throw new IllegalArgumentException(
                    "GOLDTHREAD_NOTIFICATION_EVERY must be between PT0.1S and PT1M; PT1S, a second, is usual.");
        }
    }
}
