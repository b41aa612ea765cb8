package goldthread.engagement;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When repeated absence calls for a safeguarding response, and how soon what is asked for must be done.
 *
 * @param missedCount how many missed appointments ({@code GOLDTHREAD_ENGAGEMENT_MISSED_COUNT})
 * @param missedWithin within what time ({@code GOLDTHREAD_ENGAGEMENT_MISSED_WITHIN})
 * @param respondWithin how soon a task that the server opens is to be done
 *     ({@code GOLDTHREAD_ENGAGEMENT_RESPOND_WITHIN})
 * @param adultFromMonths from which age, in months, a transfer waits for an adult service
 *     ({@code GOLDTHREAD_ENGAGEMENT_ADULT_FROM_MONTHS})
 */
@ConfigurationProperties("goldthread.engagement")
record EngagementSettings(
        @DefaultValue("2") int missedCount,
        @DefaultValue("P90D") Duration missedWithin,
        @DefaultValue("P3D") Duration respondWithin,
        @DefaultValue("210") int adultFromMonths) {

    EngagementSettings {
        if (missedCount < 1) {
            throw new IllegalArgumentException("GOLDTHREAD_ENGAGEMENT_MISSED_COUNT must be 1 or more.");
        }
        if (missedWithin.isNegative() || missedWithin.isZero()) {
            throw new IllegalArgumentException(
                    "GOLDTHREAD_ENGAGEMENT_MISSED_WITHIN must be a length of time, such as P90D for ninety days.");
        }
        if (adultFromMonths < 1) {
            throw new IllegalArgumentException("GOLDTHREAD_ENGAGEMENT_ADULT_FROM_MONTHS must be 1 or more.");
        }
        if (respondWithin.isNegative() || respondWithin.isZero()) {
            throw new IllegalArgumentException(
                    "GOLDTHREAD_ENGAGEMENT_RESPOND_WITHIN must be a time ahead, such as P3D for three days.");
        }
    }
}
