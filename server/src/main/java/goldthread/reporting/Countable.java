package goldthread.reporting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that counts one in a report.
 *
 * @param kind what it is
 * @param child logical id of the Patient
 * @param agency whose doing it was: {@code Type/id}, or {@code system|value}
 * @param at when it was
 * @param answer a code by which it is told apart
 * @param detail another; empty when there is none
 * @param days how many whole days it took; null where nothing was waited for
 */
record Countable(
        Kind kind,
        String child,
        String agency,
        Instant at,
        String answer,
        String detail,
        @Nullable Integer days) {

    Countable {
        if (days != null && days < 0) {
            throw new IllegalArgumentException("nothing takes less than no time");
        }
    }
}
