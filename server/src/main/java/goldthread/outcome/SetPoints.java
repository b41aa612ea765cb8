package goldthread.outcome;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The points at which a report is due: each time that a span has passed since the help began.
 *
 * @param started when it began
 * @param every the span; nothing for no such points
 */
record SetPoints(Instant started, Duration every) {

    /** The first one after a moment; what lies behind isn't caught up with. Empty when there are none. */
    Optional<Instant> after(Instant moment) {
        if (every.isZero()) {
            return Optional.empty();
        }
        if (moment.isBefore(started)) {
            return Optional.of(started.plus(every));
        }
        long passed = Duration.between(started, moment).dividedBy(every);
        return Optional.of(started.plus(every.multipliedBy(passed + 1)));
    }
}
