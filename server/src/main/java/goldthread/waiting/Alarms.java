package goldthread.waiting;

import goldthread.store.DatabaseClock;
import goldthread.store.OwnWork;
import goldthread.store.Store;
import goldthread.terminology.ReferralClock;
import goldthread.waiting.Breaches.Ending;
import goldthread.waiting.OpenClocks.Row;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Raises and ends alarms, each within the transaction of whoever calls. */
@Component
class Alarms {

    private static final String CHILD =
            "SELECT c.child_id FROM gt_resource_child c WHERE c.res_pid = ? AND c.child_id <> '' ORDER BY c.child_id";

    private final OpenClocks rows;
    private final Breaches breaches;
    private final Contacts contacts;
    private final Managers managers;
    private final Store store;
    private final OwnWork own;
    private final JdbcTemplate database;
    private final DatabaseClock clock;

    Alarms(
            OpenClocks rows,
            Breaches breaches,
            Contacts contacts,
            Managers managers,
            Store store,
            OwnWork own,
            JdbcTemplate database,
            DatabaseClock clock) {
        this.rows = rows;
        this.breaches = breaches;
        this.contacts = contacts;
        this.managers = managers;
        this.store = store;
        this.own = own;
        this.database = database;
        this.clock = clock;
    }

    /** Raises an alarm for each clock of a task that has run out and for which there was none; how many. */
    int raise(long taskKey) {
        Optional<Row> row = rows.lock(taskKey);
        if (row.isEmpty()) {
            return 0;
        }
        Instant now = clock.now();
        Set<ReferralClock> raised = new HashSet<>(breaches.of(row.get().taskId()));
        int before = raised.size();
        for (Map.Entry<ReferralClock, Instant> one : row.get().clock().due().entrySet()) {
            if (!raised.contains(one.getKey()) && !one.getValue().isAfter(now)) {
                raised.addAll(raise(row.get(), one.getKey(), one.getValue(), now));
            }
        }
        rows.next(taskKey, row.get().clock().next(raised));
        return raised.size() - before;
    }

    private Set<ReferralClock> raise(Row row, ReferralClock clock, Instant due, Instant now) {
        Task task = store.read(Task.class, row.taskId()).orElseThrow();
        Optional<String> child = database.queryForList(CHILD, String.class, row.taskKey()).stream()
                .findFirst();
        if (clock == ReferralClock.FIRST_CONTACT
                && child.filter(seen -> contacts.isSeen(seen, task, row.clock().asked()))
                        .isPresent()) {
            return Set.of(clock);
        }
        Overdue overdue = new Overdue(task, child, clock, due, now);
        Optional<String> flag = child.map(of -> create(Alarm.flag(overdue, of)));
        String escalation = create(Alarm.escalation(overdue, managers.of(task, now)));
        breaches.raised(row.taskId(), clock, due, flag, escalation);
        return Set.of(clock);
    }

    /** Ends an alarm; whether it hadn't ended yet. */
    boolean end(Ending ending) {
        if (!breaches.ended(ending)) {
            return false;
        }
        ending.flagId()
                .flatMap(id -> store.read(Flag.class, id))
                .filter(flag -> Alarm.end(flag, ending.answered()))
                .ifPresent(flag -> own.update(flag));
        store.read(Task.class, ending.escalationId())
                .filter(task -> Alarm.end(task, ending.answered()))
                .ifPresent(task -> own.update(task));
        return true;
    }

    private String create(Resource resource) {
        return own.create(resource).getIdPart();
    }
}
