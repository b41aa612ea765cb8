package goldthread.staleness;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What has gone out of date (rule R-09, N62): whatever was written before a change in the child's life. A day alone is
 * taken in favour of whoever wrote on it: an assessment of the day of a change is taken to know of the change.
 */
public final class Staleness {

    private Staleness() {}

    /**
     * Each thing with each change that came after it, the earliest change first.
     *
     * @param now what is announced for later has not changed anything yet
     */
    public static List<ReviewNeeded> of(Collection<LifeEvent> events, Collection<Reviewable> subjects, Instant now) {
        return subjects.stream()
                .flatMap(subject -> events.stream()
                        .filter(event -> Moments.hasCome(event.at(), now))
                        .filter(event -> event.at().isAfter(subject.at()))
                        .map(event -> new ReviewNeeded(event, subject)))
                .sorted(Comparator.comparing(
                                (ReviewNeeded needed) -> needed.because().at())
                        .thenComparing(needed -> needed.because().about())
                        .thenComparing(needed -> needed.subject().about()))
                .toList();
    }
}
