package goldthread.outcome;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When whoever asked for help is told what has changed ({@code GOLDTHREAD_REFERRAL_…}).
 *
 * @param reportEvery from the start of the help on, each time that so long has passed; nothing for only at its end
 * @param sweepEvery how often what is due is looked for; nothing for never on this node
 */
@ConfigurationProperties("goldthread.referral")
record OutcomeSettings(
        @DefaultValue("P84D") Duration reportEvery,
        @DefaultValue("PT1M") Duration sweepEvery) {

    /** Refuses a time that lies behind; of {@code sweepEvery}, which others share, the room of waiting does. */
    OutcomeSettings {
        if (reportEvery.isNegative()) {
            throw new IllegalArgumentException("GOLDTHREAD_REFERRAL_REPORT_EVERY is a time such as P84D, twelve weeks,"
                    + " or PT0S for only at the end of the help.");
        }
    }
}
