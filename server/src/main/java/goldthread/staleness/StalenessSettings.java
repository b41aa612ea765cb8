package goldthread.staleness;

import goldthread.terminology.LifeChange;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How soon what went out of date is to be looked at again. No source prescribes these times; they are a deployer's to set.
 *
 * @param urgentWithin after harm, a crisis, an arrest or when a child was missing
 *     ({@code GOLDTHREAD_STALENESS_URGENT_WITHIN})
 * @param within after every other change ({@code GOLDTHREAD_STALENESS_WITHIN})
 */
@ConfigurationProperties("goldthread.staleness")
record StalenessSettings(
        @DefaultValue("P1D") Duration urgentWithin,
        @DefaultValue("P14D") Duration within) {

    StalenessSettings {
        if (urgentWithin.isNegative() || urgentWithin.isZero()) {
            throw new IllegalArgumentException(
                    "GOLDTHREAD_STALENESS_URGENT_WITHIN must be a time ahead, such as P1D for one day.");
        }
        if (within.compareTo(urgentWithin) < 0) {
            throw new IllegalArgumentException(
                    "GOLDTHREAD_STALENESS_WITHIN must not be shorter than GOLDTHREAD_STALENESS_URGENT_WITHIN.");
        }
    }

    Duration after(LifeChange change) {
        return LifeChanges.isUrgent(change) ? urgentWithin : within;
    }
}
