package goldthread.trigger;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a deployer sets about rules.
 *
 * @param sweepEvery how often missing follow-up scores are looked for ({@code GOLDTHREAD_TRIGGER_SWEEP_EVERY}); nothing for
 *     never
 */
@ConfigurationProperties("goldthread.trigger")
record TriggerSettings(@DefaultValue("PT10M") Duration sweepEvery) {

    TriggerSettings {
        if (sweepEvery.isNegative()) {
            throw new IllegalArgumentException(
                    "GOLDTHREAD_TRIGGER_SWEEP_EVERY is a time such as PT10M, ten minutes, or PT0S for never.");
        }
    }
}
