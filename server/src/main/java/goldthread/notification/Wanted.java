package goldthread.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a Subscription asks for.
 *
 * @param topic of the events
 * @param filter which of them
 * @param endpoint where they are sent to
 * @param content how much is told: {@code id-only} or {@code empty}
 * @param end after which nothing is sent; {@code null} for no end
 */
record Wanted(
        Topic topic,
        EventFilter filter,
        String endpoint,
        String content,
        @Nullable Instant end) {}
