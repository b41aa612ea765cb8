package goldthread.engagement;

import goldthread.store.PerTransaction;
import goldthread.store.ResourceKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;

/**
 * Judges a transaction by all that it stores, just before it commits: a bundle may record the attempt to reach a child and
 * the end of the episode, or the plans and the discharge, in any order. What this leads to is stored in the same transaction.
 */
@Component
class JudgedAtCommit {

    private final TraceTable table;
    private final Absences absences;
    private final Closings closings;
    private final Discharges discharges;

    JudgedAtCommit(TraceTable table, Absences absences, Closings closings, Discharges discharges) {
        this.table = table;
        this.absences = absences;
        this.closings = closings;
        this.discharges = discharges;
    }

    /** Notes a write, when it is one that says something of a child's being in touch with help. */
    void note(Change change) {
        if (isJudged(change) || tells(change.after()) || tells(change.before())) {
            pending().changes.add(change);
        }
    }

    private static boolean isJudged(Change change) {
        return change.after() instanceof EpisodeOfCare
                || change.after() instanceof CarePlan
                || Stay.isOne(change.after())
                || Stay.isOne(change.before())
                || OwnNotices.isOne(change.after());
    }

    private static boolean tells(@Nullable Resource resource) {
        return resource != null && !Traces.of(resource, Instant.EPOCH).isEmpty();
    }

    private Pending pending() {
        return PerTransaction.of(this, Pending::new);
    }

    private final class Pending implements TransactionSynchronization {

        private final List<Change> changes = new ArrayList<>();

        /** Before the batch of projections and the audit are written, so that they hold what is stored here too. */
        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            if (changes.stream().allMatch(change -> change.after() instanceof CarePlan)) {
                return; // Plans matter only to a discharge beside them, and cost nothing without one.
            }
            Instant now = table.now();
            List<Change> stored = project(now);
            absences.judge(stored, now);
            project(now);
            closings.judge(stored, now);
            discharges.judge(stored, now);
            project(now);
        }

        private List<Change> project(Instant now) {
            List<Change> noted = List.copyOf(changes);
            changes.clear();
            noted.stream()
                    .filter(change -> !(change.after() instanceof EpisodeOfCare))
                    .filter(change -> !(change.after() instanceof CarePlan))
                    .forEach(change -> table.replace(ResourceKey.of(change.after()), Traces.of(change.after(), now)));
            return noted;
        }
    }
}
