package goldthread.staleness;

import goldthread.store.DateSpan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * That self-harm has become more frequent.
 *
 * @param last the record with which it has
 * @param joint whether only several records of the child together tell it
 * @param counted all records that were counted, as {@code Type/id}: to know of the rise is to know of each of them
 */
record Rise(Fact last, boolean joint, Set<String> counted) {

    Rise {
        counted = Set.copyOf(counted);
    }

    /**
     * What was counted up to now.
     *
     * @param joint whether they stand in several records of the child
     * @param harms all records of self-harm of the child
     */
    static Rise of(Fact last, boolean joint, Stream<Fact> harms, Instant now) {
        LocalDate today = now.atZone(DateSpan.ZONE).toLocalDate();
        return new Rise(
                last,
                joint,
                harms.filter(harm -> harm.about().equals(last.about()) || SelfHarmFrequency.isRecent(day(harm), today))
                        .map(Fact::about)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    static LocalDate day(Fact harm) {
        return harm.at().atZone(DateSpan.ZONE).toLocalDate();
    }
}
