package goldthread.oversight;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When somebody is asked because something is missing for a child in care. No source prescribes these numbers.
 *
 * @param askAfter how long a personal education plan has to be seen missing or overdue before somebody is asked
 *     ({@code GOLDTHREAD_OVERSIGHT_ASK_AFTER})
 * @param respondWithin how soon a task that the server opens is to be done ({@code GOLDTHREAD_OVERSIGHT_RESPOND_WITHIN})
 * @param lookEvery how often this node looks; nothing to leave it to other nodes ({@code GOLDTHREAD_OVERSIGHT_LOOK_EVERY})
 */
@ConfigurationProperties("goldthread.oversight")
record OversightSettings(
        @DefaultValue("P1D") Duration askAfter,
        @DefaultValue("P14D") Duration respondWithin,
        @DefaultValue("PT10M") Duration lookEvery) {

    OversightSettings {
        if (askAfter.isNegative()) {
            throw new IllegalArgumentException(
                    "GOLDTHREAD_OVERSIGHT_ASK_AFTER must be a length of time, such as P1D, or PT0S to ask at once.");
        }
        if (respondWithin.isNegative() || respondWithin.isZero()) {
            throw new IllegalArgumentException(
                    "GOLDTHREAD_OVERSIGHT_RESPOND_WITHIN must be a time ahead, such as P14D for fourteen days.");
        }
        if (lookEvery.isNegative()) {
            throw new IllegalArgumentException(
                    "GOLDTHREAD_OVERSIGHT_LOOK_EVERY must be a length of time, such as PT10M, or PT0S to look for nothing.");
        }
    }
}
