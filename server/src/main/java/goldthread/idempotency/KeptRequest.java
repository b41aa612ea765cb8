package goldthread.idempotency;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a request that came under a key.
 *
 * @param hash of that request
 * @param fence of the turn that carries it out, or did
 * @param stored versions that it stored: {@code Type/id/_history/version}; empty until its transaction is committed
 * @param answer as it was sent; {@code null} until then
 * @param old whether its seven days are over
 * @param late whether it has taken longer than any request may, so that whoever had it is gone
 */
record KeptRequest(
        String hash,
        String fence,
        List<String> stored,
        @Nullable KeptAnswer answer,
        boolean old,
        boolean late) {

    KeptRequest {
        stored = List.copyOf(stored);
    }

    /** Whether it had an effect, and nobody is any more about to say which. */
    boolean isDone() {
        return answer != null || (late && !stored.isEmpty());
    }

    /** Whether another may carry it out. */
    boolean isFree() {
        return old || (late && stored.isEmpty() && answer == null);
    }
}
