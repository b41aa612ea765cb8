package goldthread.waiting;

import goldthread.store.DatabaseClock;
import goldthread.store.OwnWork;
import goldthread.store.Store;
import goldthread.terminology.ReferralClock;
import goldthread.waiting.Breaches.Ending;
import goldthread.waiting.OpenClocks.Row;
import goldthread.waiting.Owed.Found;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
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
    private final Owed owed;
    private final Managers managers;
    private final Store store;
    private final OwnWork own;
    private final JdbcTemplate database;
    private final DatabaseClock clock;

    Alarms(
            OpenClocks rows,
            Breaches breaches,
            Owed owed,
            Managers managers,
            Store store,
            OwnWork own,
            JdbcTemplate database,
            DatabaseClock clock) {
        this.rows = rows;
        this.breaches = breaches;
        this.owed = owed;
        this.managers = managers;
        this.store = store;
        this.own = own;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Raises an alarm for each clock of a task that has run out and for which there was none, and has those end of which what
     * was due has been done.
     *
     * @return how many were raised
     */
    int raise(long taskKey) {
        return rows.lock(taskKey).map(this::raise).orElse(0);
    }

    private int raise(Row row) {
        Instant now = clock.now();
        Task task = store.read(Task.class, row.taskId()).orElseThrow();
        Optional<String> child = database.queryForList(CHILD, String.class, row.taskKey()).stream()
                .findFirst();
        Map<ReferralClock, Instant> due = row.clock().due();
        Found found = owed.of(row, task, child, Reckoning.asked(due, now));
        Reckoning reckoning = new Reckoning(due, found.owed(), breaches.of(row.taskId()), now);
        reckoning.toEnd().forEach(clock -> breaches.done(row.taskId(), clock));
        Map<ReferralClock, Instant> raised = reckoning.toRaise();
        raised.forEach((clock, since) -> raise(new Overdue(task, child, clock, since, now)));
        rows.next(row.taskKey(), reckoning.next(), found.fourWeeks());
        return raised.size();
    }

    private void raise(Overdue overdue) {
        String taskId = overdue.task().getIdElement().getIdPart();
        Optional<String> flag = overdue.child().map(child -> create(Alarm.flag(overdue, child)));
        String escalation = create(Alarm.escalation(overdue, managers.of(overdue.task(), overdue.now())));
        breaches.forget(taskId, overdue.clock());
        breaches.raised(taskId, overdue.clock(), overdue.due(), flag, escalation);
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
