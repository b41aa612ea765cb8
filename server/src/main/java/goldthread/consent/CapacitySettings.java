package goldthread.consent;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When somebody is told that a finding of competence or capacity has run out. No source prescribes these numbers; they are a
 * deployer's to set.
 *
 * @param respondWithin how soon somebody is to look again ({@code GOLDTHREAD_CAPACITY_RESPOND_WITHIN})
 * @param lookEvery how often this node looks for findings that have run out; nothing to leave it to other nodes
 *     ({@code GOLDTHREAD_CAPACITY_LOOK_EVERY})
 * @param tellWithin for how long after a finding has run out somebody is still told; what is recorded later is history
 *     ({@code GOLDTHREAD_CAPACITY_TELL_WITHIN})
 */
@ConfigurationProperties("goldthread.capacity")
record CapacitySettings(
        @DefaultValue("P14D") Duration respondWithin,
        @DefaultValue("PT10M") Duration lookEvery,
        @DefaultValue("P28D") Duration tellWithin) {

    CapacitySettings {
        if (respondWithin.isNegative() || respondWithin.isZero()) {
            throw new IllegalArgumentException(
                    "GOLDTHREAD_CAPACITY_RESPOND_WITHIN must be a time ahead, such as P14D for two weeks.");
        }
        if (lookEvery.isNegative()) {
            throw new IllegalArgumentException(
                    "GOLDTHREAD_CAPACITY_LOOK_EVERY must be a length of time, such as PT10M, or PT0S to look for nothing.");
        }
        if (tellWithin.isNegative()) {
            throw new IllegalArgumentException(
                    "GOLDTHREAD_CAPACITY_TELL_WITHIN must be a length of time, such as P28D for four weeks.");
        }
    }
}
