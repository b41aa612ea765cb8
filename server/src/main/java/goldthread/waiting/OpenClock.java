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
 * @param due the first moment at which each clock that runs on has run out; the four weeks aren't among them, because what
 *     stops them stands in other resources
 * @param groups to which the child belongs
 */
record OpenClock(Instant asked, Map<ReferralClock, Instant> due, Set<WaitingGroup> groups) {

    OpenClock {
        due = Map.copyOf(due);
        groups = Set.copyOf(groups);
    }

    /** Of a task; empty when it is no referral task, or nothing is owed any more. */
    static Optional<OpenClock> of(Task task, Referred referred, ResponseTimes times) {
        if (!Clocks.areOf(task)) {
            return Optional.empty();
        }
        Map<ReferralClock, Instant> due = new EnumMap<>(Clocks.due(task, times));
        due.keySet().retainAll(Clocks.running(task));
        due.remove(ReferralClock.FOUR_WEEKS);
        return due.isEmpty() && Clocks.running(task).isEmpty()
                ? Optional.empty()
                : Optional.of(new OpenClock(Clocks.asked(task), due, referred.groups()));
    }

    /** The earliest of its clocks but some. */
    Optional<Instant> next(Set<ReferralClock> but) {
        return due.entrySet().stream()
                .filter(clock -> !but.contains(clock.getKey()))
                .map(Map.Entry::getValue)
                .min(Comparator.naturalOrder());
    }
}
