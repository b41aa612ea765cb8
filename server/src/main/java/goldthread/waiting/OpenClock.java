package goldthread.waiting;

import goldthread.terminology.ReferralClock;
import goldthread.terminology.WaitingGroup;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Task;

/**
 * What the addressee of one referral task still owes.
 *
 * @param asked when it was asked
 * @param due the first moment at which each clock that runs on has run out, as the task says; what stops the first contact
 *     and the four weeks may stand in other resources
 * @param groups to which the child belongs
 */
record OpenClock(Instant asked, Map<ReferralClock, Instant> due, Set<WaitingGroup> groups) {

    OpenClock {
        due = Map.copyOf(due);
        groups = Set.copyOf(groups);
    }

    /**
     * Of a task; empty when it is no referral task, or nothing is owed any more.
     *
     * @param waiting since when the child waits for the organisation
     */
    static Optional<OpenClock> of(Task task, Referred referred, ResponseTimes times, Instant waiting) {
        if (!Clocks.areOf(task)) {
            return Optional.empty();
        }
        Map<ReferralClock, Instant> due = new EnumMap<>(Clocks.due(task, times, waiting));
        due.keySet().retainAll(Clocks.running(task));
        return due.isEmpty()
                ? Optional.empty()
                : Optional.of(new OpenClock(Clocks.asked(task), due, referred.groups()));
    }

    /** The earliest of its clocks. */
    Optional<Instant> next() {
        return due.values().stream().min(Comparator.naturalOrder());
    }
}
