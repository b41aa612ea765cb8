package goldthread.meeting;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How soon what is asked for is to be done.
 *
 * @param respondWithin how soon a service that was left out of a meeting about a child's safety is to answer
 *     ({@code GOLDTHREAD_MEETING_RESPOND_WITHIN})
 */
@ConfigurationProperties("goldthread.meeting")
record MeetingSettings(@DefaultValue("P1D") Duration respondWithin) {

    MeetingSettings {
        if (respondWithin.isNegative() || respondWithin.isZero()) {
            throw new IllegalArgumentException(
                    "GOLDTHREAD_MEETING_RESPOND_WITHIN must be a time ahead, such as P1D for one day.");
        }
    }
}
