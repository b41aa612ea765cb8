package goldthread.statutory;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How soon what is asked for is to be done.
 *
 * @param respondWithin how soon a task that the server opens about a statutory process is to be done
 *     ({@code GOLDTHREAD_STATUTORY_RESPOND_WITHIN})
 */
@ConfigurationProperties("goldthread.statutory")
record StatutorySettings(@DefaultValue("P14D") Duration respondWithin) {

    StatutorySettings {
        if (respondWithin.isNegative() || respondWithin.isZero()) {
            throw new IllegalArgumentException(
                    "GOLDTHREAD_STATUTORY_RESPOND_WITHIN must be a time ahead, such as P14D for fourteen days.");
        }
    }
}
