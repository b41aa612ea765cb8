package goldthread.caseload;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a child's dues stand.
 *
 * @param count how many tasks and plans are overdue, each counted once however many of its dues have passed
 * @param since the first moment at which the first of them was; empty when nothing is
 * @param next the first moment at which something will be overdue; empty when nothing is due
 */
record Overdue(int count, Optional<Instant> since, Optional<Instant> next) {

    static final Overdue NOTHING = new Overdue(0, Optional.empty(), Optional.empty());

    /** Of the dues of one child. */
    static Overdue of(Collection<Due> dues) {
        List<Due> past = dues.stream().filter(Due::isPast).toList();
        return new Overdue(
                (int) past.stream().map(Due::reference).distinct().count(),
                earliest(past.stream()),
                earliest(dues.stream().filter(due -> !due.isPast())));
    }

    /** Of this and of another record of the same child. */
    Overdue and(Overdue other) {
        return new Overdue(count + other.count, earlier(since, other.since), earlier(next, other.next));
    }

    private static Optional<Instant> earlier(Optional<Instant> one, Optional<Instant> other) {
        return Stream.of(one, other).flatMap(Optional::stream).min(Comparator.naturalOrder());
    }

    private static Optional<Instant> earliest(Stream<Due> dues) {
        return dues.map(Due::at).min(Comparator.naturalOrder());
    }
}
