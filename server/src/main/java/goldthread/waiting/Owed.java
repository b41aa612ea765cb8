package goldthread.waiting;

import goldthread.directory.Directory;
import goldthread.directory.Parties;
import goldthread.store.Store;
import goldthread.store.StoredResource;
import goldthread.terminology.OutcomeMeasures;
import goldthread.terminology.ReferralClock;
import goldthread.waiting.OpenClocks.Row;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.springframework.stereotype.Component;

/**
 * What is owed in truth of the clocks that have run out: what stops the first contact and the four weeks stands in other
 * resources than the task. The child's record is read only for these, and only when they are due.
 */
@Component
class Owed {

    private static final String RECORD =
            "SELECT c.res_pid FROM gt_resource_child c WHERE c.child_id = ? AND c.res_type IN"
                    + " ('Patient', 'ServiceRequest', 'Task', 'Encounter', 'Observation', 'CarePlan')";

    private final Contacts contacts;
    private final Store store;
    private final Directory directory;
    private final OutcomeMeasures measures;

    Owed(Contacts contacts, Store store, Directory directory, OutcomeMeasures measures) {
        this.contacts = contacts;
        this.store = store;
        this.directory = directory;
        this.measures = measures;
    }

    /**
     * What was found.
     *
     * @param owed when each of the clocks has run out; no entry for one of which what it waits for has been done
     * @param fourWeeks when the child will have waited four weeks, or has
     */
    record Found(Map<ReferralClock, Instant> owed, Optional<Instant> fourWeeks) {}

    /** What is owed of these clocks. */
    Found of(Row row, Task task, Optional<String> child, Set<ReferralClock> asked) {
        Optional<FourWeeks> wait =
                child.filter(waits -> asked.contains(ReferralClock.FOUR_WEEKS)).map(waits -> wait(waits, task));
        Map<ReferralClock, Instant> owed = new EnumMap<>(ReferralClock.class);
        asked.forEach(clock -> owed(clock, row, task, child, wait).ifPresent(since -> owed.put(clock, since)));
        return new Found(owed, wait.map(FourWeeks::due));
    }

    private Optional<Instant> owed(
            ReferralClock clock, Row row, Task task, Optional<String> child, Optional<FourWeeks> wait) {
        Optional<Instant> said = Optional.ofNullable(row.clock().due().get(clock));
        return switch (clock) {
            case ACKNOWLEDGE, DECIDE, REVIEW -> said;
            case FIRST_CONTACT ->
                said.filter(due -> child.filter(
                                seen -> contacts.isSeen(seen, task, row.clock().asked()))
                        .isEmpty());
            case FOUR_WEEKS ->
                wait.isEmpty() ? said : wait.filter(FourWeeks::isOwed).map(FourWeeks::due);
        };
    }

    private FourWeeks wait(String child, Task task) {
        List<StoredResource> stored = store.bodies(RECORD, child);
        Parties parties = directory.namedIn(stored, Set.of());
        List<Resource> record = stored.stream().map(store::parse).toList();
        return new WaitingRecord(record, parties, measures).fourWeeks(task);
    }
}
