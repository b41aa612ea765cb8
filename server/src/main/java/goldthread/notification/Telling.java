package goldthread.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody was told of an event, or is to be.
 *
 * @param topic code of what happened
 * @param focus the record, as {@code Type/id}
 * @param who {@code Type/id}, or {@code system|value} of an organisation of which the directory has no entry
 * @param channel {@code inbox}, or the id of a Subscription
 * @param state {@code due}, {@code delivered}, {@code acknowledged}, {@code dropped} (they may no longer know) or {@code
 *     parked} (given up)
 * @param when it came to that state; {@code null} before it was delivered
 */
public record Telling(
        String topic,
        String focus,
        String who,
        String channel,
        String state,
        @Nullable Instant when) {}
