package goldthread.waiting;

import goldthread.terminology.ReferralClock;
import goldthread.waiting.Breach.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a sweep does about the clocks of one task: for each that has run out an alarm, once; none goes on for what was done
 * meanwhile.
 *
 * @param due the first moment at which each clock that runs on has run out, as the task says
 * @param owed when those that are due have run out in truth, as the child's record says; none for a clock of which what it
 *     waits for has been done
 * @param breaches the alarms that there were
 * @param now the moment
 */
record Reckoning(
        Map<ReferralClock, Instant> due,
        Map<ReferralClock, Instant> owed,
        Map<ReferralClock, Breach> breaches,
        Instant now) {

    /**
     * Of one wait: who hasn't been seen hasn't been helped. Both run out on one day where the service says nothing else, and
     * nobody is told twice of it.
     */
    static final Set<ReferralClock> ONE_WAIT =
            Collections.unmodifiableSet(EnumSet.of(ReferralClock.FIRST_CONTACT, ReferralClock.FOUR_WEEKS));

    Reckoning {
        due = Map.copyOf(due);
        owed = Map.copyOf(owed);
        breaches = Map.copyOf(breaches);
    }

    /** The clocks of which it is asked what is owed in truth: those that have run out by now. */
    static Set<ReferralClock> asked(Map<ReferralClock, Instant> due, Instant now) {
        return due.keySet().stream()
                .filter(clock -> !Objects.requireNonNull(due.get(clock)).isAfter(now))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** For which clocks an alarm is raised, with the moment since when. */
    Map<ReferralClock, Instant> toRaise() {
        Map<ReferralClock, Instant> raised = new EnumMap<>(ReferralClock.class);
        owed.forEach((clock, since) -> {
            boolean alarmed = has(clock, State.OPEN) || has(clock, State.TO_END);
            if (!since.isAfter(now) && !alarmed) {
                raised.put(clock, since);
            }
        });
        return raised;
    }

    /** The same, those of which one alarm tells together. */
    List<Map<ReferralClock, Instant>> alarms() {
        Map<ReferralClock, Instant> raised = toRaise();
        Map<ReferralClock, Instant> wait = new EnumMap<>(ReferralClock.class);
        List<Map<ReferralClock, Instant>> alarms = new ArrayList<>();
        raised.forEach((clock, since) -> {
            if (ONE_WAIT.contains(clock)) {
                wait.put(clock, since);
            } else {
                alarms.add(Map.of(clock, since));
            }
        });
        if (!wait.isEmpty()) {
            alarms.add(Map.copyOf(wait));
        }
        return List.copyOf(alarms);
    }

    /** Whose alarm is over, because what was due has been done, though the task doesn't say so. */
    Set<ReferralClock> toEnd() {
        return due.keySet().stream()
                .filter(clock -> has(clock, State.OPEN))
                .filter(clock -> !owed.containsKey(clock) || owed.get(clock).isAfter(now))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** When this task is looked at again, unless somebody writes before. */
    Optional<Instant> next() {
        Stream<Instant> ahead =
                Stream.concat(due.values().stream(), owed.values().stream()).filter(moment -> moment.isAfter(now));
        Stream<Instant> atOnce =
                owed.keySet().stream().filter(clock -> has(clock, State.TO_END)).map(clock -> now);
        return Stream.concat(ahead, atOnce).min(Comparator.naturalOrder());
    }

    private boolean has(ReferralClock clock, State state) {
        return breaches.containsKey(clock) && breaches.get(clock).is(state);
    }
}
