package goldthread.statutory;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How soon what is asked for is to be done, and how often this node looks for what begins by itself.
 *
 * @param respondWithin how soon a task that the server opens about a statutory process is to be done
 *     ({@code GOLDTHREAD_STATUTORY_RESPOND_WITHIN})
 * @param lookEvery how often this node looks for homes that were recorded ahead and have begun; nothing to leave it to other
 *     nodes ({@code GOLDTHREAD_STATUTORY_LOOK_EVERY})
 */
@ConfigurationProperties("goldthread.statutory")
record StatutorySettings(
        @DefaultValue("P14D") Duration respondWithin,
        @DefaultValue("PT10M") Duration lookEvery) {

    StatutorySettings {
        if (respondWithin.isNegative() || respondWithin.isZero()) {
            throw new IllegalArgumentException(
                    "GOLDTHREAD_STATUTORY_RESPOND_WITHIN must be a time ahead, such as P14D for fourteen days.");
        }
        if (lookEvery.isNegative()) {
            throw new IllegalArgumentException(
                    "GOLDTHREAD_STATUTORY_LOOK_EVERY must be a length of time, such as PT10M, or PT0S to look for nothing.");
        }
    }
}
