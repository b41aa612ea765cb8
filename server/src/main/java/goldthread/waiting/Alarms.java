package goldthread.waiting;

import goldthread.store.DatabaseClock;
import goldthread.store.OwnWork;
import goldthread.store.Store;
import goldthread.terminology.ReferralClock;
import goldthread.waiting.Breaches.Ending;
import goldthread.waiting.OpenClocks.Row;
import goldthread.waiting.Owed.Found;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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
     * Raises an alarm for what of a task has run out and for which there was none, and has those end of which what
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
        List<Map<ReferralClock, Instant>> raised = reckoning.alarms();
        raised.forEach(clocks -> raise(new Overdue(task, child, clocks, now)));
        rows.next(row.taskKey(), reckoning.next(), found.fourWeeks());
        return raised.size();
    }

    private void raise(Overdue overdue) {
        String taskId = overdue.task().getIdElement().getIdPart();
        Optional<String> flag = overdue.child().map(child -> create(Alarm.flag(overdue, child)));
        String escalation = create(Alarm.escalation(overdue, managers.of(overdue.task(), overdue.now())));
        overdue.clocks().forEach((clock, due) -> {
            breaches.forget(taskId, clock);
            breaches.raised(taskId, clock, due, flag, escalation);
        });
    }

    /**
     * Ends an alarm, or has it go on about what still is overdue of that of which it tells; whether it hadn't ended yet. Whoever
     * stores the flag or the escalation beside the referral's task holds these before what is noted here, and so does this.
     */
    boolean end(Ending ending) {
        breaches.hold(ending);
        if (!breaches.ended(ending)) {
            return false;
        }
        Set<ReferralClock> goingOn = breaches.goingOn(ending);
        Instant answered = ending.answered();
        Predicate<Flag> flag = one -> goingOn.isEmpty() ? Alarm.end(one, answered) : Alarm.goesOn(one, goingOn);
        Predicate<Task> task =
                one -> goingOn.isEmpty() ? Alarm.end(one, answered) : Alarm.goesOn(one, goingOn, answered);
        ending.flagId().flatMap(id -> store.read(Flag.class, id)).filter(flag).ifPresent(own::update);
        store.read(Task.class, ending.escalationId()).filter(task).ifPresent(own::update);
        return true;
    }

    private String create(Resource resource) {
        return own.create(resource).getIdPart();
    }
}
