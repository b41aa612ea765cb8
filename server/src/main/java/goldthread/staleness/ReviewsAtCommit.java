package goldthread.staleness;

import goldthread.child.JoinedRecords;
import goldthread.child.WholeChild;
import goldthread.store.DatabaseClock;
import goldthread.store.PerTransaction;
import goldthread.store.ResourceKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;

/**
 * Judges a transaction by all that it stores, just before it commits: whoever records a change and the assessment that came
 * of it in one bundle is asked for nothing. What this leads to is stored in the same transaction.
 */
@Component
class ReviewsAtCommit {

    private final FactTable table;
    private final Reviews reviews;
    private final DatabaseClock clock;
    private final JoinedRecords joined;

    ReviewsAtCommit(FactTable table, Reviews reviews, DatabaseClock clock, JoinedRecords joined) {
        this.table = table;
        this.reviews = reviews;
        this.clock = clock;
        this.joined = joined;
    }

    /** Notes a write, when it is one that tells something, or told something before. */
    void note(Stored stored) {
        if (!stored.facts(Instant.EPOCH).isEmpty()
                || !stored.factsBefore(Instant.EPOCH).isEmpty()) {
            pending().noted.add(stored);
        }
    }

    private Pending pending() {
        return PerTransaction.of(this, Pending::new);
    }

    private final class Pending implements TransactionSynchronization {

        private final List<Stored> noted = new ArrayList<>();

        /**
         * After absences, endings and what was sent are judged, which take their locks in that order; before projections
         * and audit are written, so that they hold this too.
         */
        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE + 2;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            Instant now = clock.now();
            Map<String, List<Stored>> children = byChild(noted, now);
            Map<String, WholeChild> whole = children.isEmpty() ? Map.of() : joined.of(children.keySet());
            table.takeTurns(whole.values());
            project(now);
            children.forEach((child, stored) -> {
                reviews.carryOut(child, whole.getOrDefault(child, WholeChild.alone(child)), stored, now);
                project(now);
            });
        }

        private void project(Instant now) {
            List<Stored> these = List.copyOf(noted);
            noted.clear();
            these.forEach(stored -> table.replace(ResourceKey.of(stored.after()), stored.facts(now)));
        }

        private Map<String, List<Stored>> byChild(List<Stored> stored, Instant now) {
            Map<String, List<Stored>> children = new LinkedHashMap<>();
            stored.forEach(one -> Stream.concat(one.facts(now).stream(), one.factsBefore(now).stream())
                    .map(Fact::child)
                    .distinct()
                    .forEach(child -> children.computeIfAbsent(child, key -> new ArrayList<>())
                            .add(one)));
            return children;
        }
    }
}
