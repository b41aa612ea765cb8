package goldthread.waiting;

import goldthread.directory.Parties;
import goldthread.terminology.ReferralBusinessStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/**
 * One time of being referred to one organisation, which may be several referrals that overlap or follow within five days:
 * whoever is referred once more, or passed on within the organisation, has waited since the first.
 *
 * @param provider the organisation, as {@link Provider} names it
 * @param tasks of the referrals, the first to be asked first
 */
record Spell(String provider, List<Task> tasks) {

    private static final Duration GAP = Duration.ofDays(5);

    private static final Set<TaskStatus> NEVER_ASKED =
            EnumSet.of(TaskStatus.DRAFT, TaskStatus.ENTEREDINERROR, TaskStatus.NULL);

    private static final Set<TaskStatus> OVER =
            EnumSet.of(TaskStatus.COMPLETED, TaskStatus.REJECTED, TaskStatus.CANCELLED, TaskStatus.FAILED);

    Spell {
        tasks = List.copyOf(tasks);
        if (tasks.isEmpty()) {
            throw new IllegalArgumentException("a spell without a referral");
        }
    }

    /** The spells of a child, the first first. */
    static List<Spell> of(Collection<Task> tasks, Parties parties) {
        Map<String, List<Task>> byProvider = new LinkedHashMap<>();
        tasks.stream()
                .filter(task -> Clocks.areOf(task) && !NEVER_ASKED.contains(status(task)))
                .sorted(Comparator.comparing(Clocks::asked)
                        .thenComparing(task -> task.getIdElement().getIdPart()))
                .forEach(task -> Provider.of(task.getOwner(), parties)
                        .ifPresent(provider -> byProvider
                                .computeIfAbsent(provider, key -> new ArrayList<>())
                                .add(task)));
        List<Spell> spells = new ArrayList<>();
        byProvider.forEach((provider, theirs) -> add(provider, theirs, spells));
        spells.sort(Comparator.comparing(Spell::started).thenComparing(Spell::provider));
        return spells;
    }

    private static void add(String provider, List<Task> theirs, List<Spell> to) {
        List<Task> together = new ArrayList<>();
        for (Task task : theirs) {
            boolean apart = !together.isEmpty()
                    && new Spell(provider, together)
                            .ended()
                            .filter(end -> end.plus(GAP).isBefore(Clocks.asked(task)))
                            .isPresent();
            if (apart) {
                to.add(new Spell(provider, together));
                together.clear();
            }
            together.add(task);
        }
        to.add(new Spell(provider, together));
    }

    /** When the first of the referrals asked. */
    Instant started() {
        return Clocks.asked(tasks.get(0));
    }

    /** When the last of the referrals was over; empty while one is open. */
    Optional<Instant> ended() {
        return tasks.stream().allMatch(Spell::isOver)
                ? tasks.stream().map(Spell::changed).max(Comparator.naturalOrder())
                : Optional.empty();
    }

    private static boolean isOver(Task task) {
        return OVER.contains(status(task)) || ReferralBusinessStatus.FORWARDED.isIn(task.getBusinessStatus());
    }

    private static Instant changed(Task task) {
        if (task.getLastModifiedElement().hasValue()) {
            return task.getLastModified().toInstant();
        }
        return task.getMeta().hasLastUpdated() ? task.getMeta().getLastUpdated().toInstant() : Clocks.asked(task);
    }

    private static TaskStatus status(Task task) {
        return Objects.requireNonNullElse(task.getStatus(), TaskStatus.NULL);
    }
}
