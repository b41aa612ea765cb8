package goldthread.waiting;

import ca.uhn.fhir.context.FhirContext;
import goldthread.directory.Parties;
import goldthread.terminology.EncounterType;
import goldthread.terminology.OutcomeMeasures;
import goldthread.terminology.ReferralClock;
import goldthread.waiting.Breach.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;

/**
 * What the tables of clocks and alarms hold, in memory and by a clock of one's own: {@link ClockProjection}, {@link Breaches}
 * and {@link Sweep} without a database, around the same decisions.
 */
public final class AlarmLedger {

    private static final OutcomeMeasures MEASURES = OutcomeMeasures.read(FhirContext.forR4Cached());

    private final Parties parties;
    private final ResponseTimes times;
    private final Map<String, List<Resource>> records = new HashMap<>();
    private final Map<String, Task> tasks = new HashMap<>();
    private final Map<String, OpenClock> open = new HashMap<>();
    private final Map<String, Map<ReferralClock, Breach>> breaches = new HashMap<>();
    private final Map<String, Instant> next = new HashMap<>();
    private final TreeSet<Due> due = new TreeSet<>(Comparator.comparing(Due::at).thenComparing(Due::task));
    private final Set<String> ending = new HashSet<>();
    private int raised;
    private int looked;

    private record Due(Instant at, String task) {}

    /**
     * Without tasks.
     *
     * @param directory organisations and services
     */
    public AlarmLedger(Collection<Resource> directory, Duration acknowledge, Duration decide, Duration firstContact) {
        this.parties = Parties.of(List.copyOf(directory));
        this.times = new ResponseTimes(acknowledge, decide, firstContact);
    }

    /** A code by which a score is known as one of an outcome measure. */
    public static String measure() {
        return MEASURES.all().iterator().next().code();
    }

    /** That a task is stored, for the first time or as the next version. */
    public void stored(@Nullable Task was, Task task, Instant now) {
        String id = id(task);
        List<Resource> record = record(task.getFor().getReference());
        record.removeIf(one -> one instanceof Task && id(one).equals(id));
        record.add(task);
        tasks.put(id, task);
        open.remove(id);
        Instant waiting = waiting(task, record);
        OpenClock.of(task, new Referred(Optional.empty(), Optional.empty(), Set.of()), times, waiting)
                .ifPresent(clock -> open.put(id, clock));
        at(id, Optional.ofNullable(open.get(id)).flatMap(OpenClock::next));
        if (was != null) {
            keepOnly(id, Clocks.goingOn(was, task));
            lookAgain(was, task, record, now);
        }
    }

    /** As {@link LookAgain} has it done. */
    private void lookAgain(Task was, Task task, List<Resource> record, Instant now) {
        if (Clocks.running(task).isEmpty()) {
            record.stream()
                    .filter(Task.class::isInstance)
                    .map(AlarmLedger::id)
                    .filter(open::containsKey)
                    .forEach(one -> findAnew(one, now));
        } else if (was.hasExecutionPeriod() != task.hasExecutionPeriod()) {
            lookAgainAtThoseOut(record, now);
        }
    }

    private void findAnew(String id, Instant now) {
        OpenClock clock = open.get(id);
        Map<ReferralClock, Instant> due = new EnumMap<>(clock.due());
        due.computeIfPresent(ReferralClock.FOUR_WEEKS, (one, by) -> by.isAfter(now) ? now : by);
        open.put(id, new OpenClock(clock.asked(), due, clock.groups()));
        at(id, Optional.of(now));
    }

    private void lookAgainAtThoseOut(List<Resource> record, Instant now) {
        record.stream()
                .filter(Task.class::isInstance)
                .map(AlarmLedger::id)
                .filter(id -> isOut(id, ReferralClock.FIRST_CONTACT, now) || isOut(id, ReferralClock.FOUR_WEEKS, now))
                .forEach(id -> at(id, Optional.of(now)));
    }

    /** As {@link ReferredLookup} finds it. */
    private Instant waiting(Task task, List<Resource> record) {
        List<Task> all = record.stream()
                .filter(Task.class::isInstance)
                .map(Task.class::cast)
                .toList();
        return Spell.of(all, parties).stream()
                .filter(spell -> spell.tasks().contains(task))
                .map(Spell::started)
                .findFirst()
                .orElseGet(() -> Clocks.asked(task));
    }

    /** As {@link Breaches#keepOnly} writes it. */
    private void keepOnly(String id, Set<ReferralClock> running) {
        Map<ReferralClock, Breach> alarms = breaches.getOrDefault(id, new EnumMap<>(ReferralClock.class));
        alarms.replaceAll((clock, breach) -> {
            if (breach.is(State.ENDED)) {
                return breach;
            }
            return new Breach(breach.due(), running.contains(clock) ? State.OPEN : State.TO_END);
        });
        alarms.entrySet()
                .removeIf(
                        one -> running.contains(one.getKey()) && one.getValue().is(State.ENDED));
    }

    /** That a contact, a score or a plan of a child is stored, or another version of it. */
    public void stored(String child, @Nullable Resource was, Resource resource, Instant now) {
        List<Resource> record = record(child);
        record.remove(was);
        record.add(resource);
        boolean matters = WaitStops.childWhoseWaitMayStop(resource, MEASURES).isPresent()
                || (was != null
                        && WaitStops.childWhoseWaitMayStop(was, MEASURES).isPresent());
        if (matters) {
            lookAgainAtThoseOut(record, now);
        }
    }

    private boolean isOut(String id, ReferralClock clock, Instant now) {
        return open.containsKey(id)
                && open.get(id).due().containsKey(clock)
                && !open.get(id).due().get(clock).isAfter(now);
    }

    private List<Resource> record(String child) {
        return records.computeIfAbsent(child, none -> new ArrayList<>());
    }

    private void at(String id, Optional<Instant> moment) {
        Instant before = next.remove(id);
        if (before != null) {
            due.remove(new Due(before, id));
        }
        moment.ifPresent(instant -> {
            next.put(id, instant);
            due.add(new Due(instant, id));
        });
    }

    /** One sweep, of what is due and of nothing else. */
    public void sweep(Instant now) {
        end();
        while (!due.isEmpty() && !due.first().at().isAfter(now)) {
            look(due.first().task(), now);
        }
        end();
    }

    private void end() {
        ending.forEach(id -> breaches.getOrDefault(id, new EnumMap<>(ReferralClock.class))
                .replaceAll(
                        (clock, breach) -> breach.is(State.TO_END) ? new Breach(breach.due(), State.ENDED) : breach));
        ending.clear();
    }

    private void look(String id, Instant now) {
        looked++;
        Task task = tasks.get(id);
        OpenClock clock = open.get(id);
        Map<ReferralClock, Breach> alarms = breaches.computeIfAbsent(id, none -> new EnumMap<>(ReferralClock.class));
        Map<ReferralClock, Instant> owed = new EnumMap<>(ReferralClock.class);
        Set<ReferralClock> out = Reckoning.asked(clock.due(), now);
        for (ReferralClock asked : out) {
            owed(asked, task, clock).ifPresent(since -> owed.put(asked, since));
        }
        Reckoning reckoning = new Reckoning(clock.due(), owed, alarms, now);
        ending.add(id);
        reckoning.toEnd().forEach(over -> alarms.put(over, new Breach(now, State.TO_END)));
        reckoning.toRaise().forEach((late, since) -> {
            Breach before = alarms.put(late, new Breach(since, State.OPEN));
            if (before != null && !before.is(State.ENDED)) {
                throw new IllegalStateException("a second alarm for " + late);
            }
            raised++;
        });
        Map<ReferralClock, Instant> found = new EnumMap<>(clock.due());
        found.replaceAll((one, said) -> one == ReferralClock.FOUR_WEEKS && out.contains(one)
                ? wait(task).due()
                : said);
        open.put(id, new OpenClock(clock.asked(), found, clock.groups()));
        at(id, reckoning.next().filter(moment -> moment.isAfter(now)));
    }

    private Optional<Instant> owed(ReferralClock clock, Task task, OpenClock open) {
        List<Resource> record = record(task.getFor().getReference());
        Optional<Instant> said = Optional.ofNullable(open.due().get(clock));
        return switch (clock) {
            case FIRST_CONTACT -> said.filter(due -> !isSeen(task, record, open.asked()));
            case FOUR_WEEKS -> Optional.of(wait(task)).filter(FourWeeks::isOwed).map(FourWeeks::due);
            default -> said;
        };
    }

    private FourWeeks wait(Task task) {
        return new WaitingRecord(record(task.getFor().getReference()), parties, MEASURES).fourWeeks(task);
    }

    private boolean isSeen(Task task, List<Resource> record, Instant asked) {
        return record.stream()
                .filter(Encounter.class::isInstance)
                .map(Encounter.class::cast)
                .filter(EncounterType::isAttended)
                .filter(contact -> !FirstContact.at(contact).isBefore(asked))
                .anyMatch(contact -> Provider.of(contact.getServiceProvider(), parties)
                        .equals(Provider.of(task.getOwner(), parties)));
    }

    /** The clocks of a task for which an alarm goes on. */
    public Set<ReferralClock> alarms(Task task) {
        Set<ReferralClock> alarms = new HashSet<>();
        breaches.getOrDefault(id(task), Map.of()).forEach((clock, breach) -> {
            if (breach.is(State.OPEN)) {
                alarms.add(clock);
            }
        });
        return alarms;
    }

    /** When a task is looked at next, if at all. */
    public Optional<Instant> next(Task task) {
        return Optional.ofNullable(next.get(id(task)));
    }

    /** How many alarms there were. */
    public int raised() {
        return raised;
    }

    /** How many tasks all sweeps have looked at. */
    public int looked() {
        return looked;
    }

    private static String id(Resource resource) {
        return resource.getIdElement().getIdPart();
    }
}
