package goldthread.waiting;

import goldthread.store.CommitBatch;
import goldthread.terminology.Coded;
import goldthread.terminology.ReferralClock;
import goldthread.waiting.Breach.State;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rows of {@code gt_breach}: for which clocks an alarm was raised, and which alarms are to end. */
@Component
class Breaches {

    private static final String TO_END = "UPDATE gt_breach SET to_end_at = CURRENT_TIMESTAMP WHERE task_id = ?"
            + " AND ended_at IS NULL AND to_end_at IS NULL AND clock NOT IN (?, ?, ?, ?, ?)";
    private static final String OF_RUNNING = " WHERE task_id = ? AND clock IN (?, ?, ?, ?, ?)";
    private static final String GOES_ON =
            "UPDATE gt_breach SET to_end_at = NULL" + OF_RUNNING + " AND ended_at IS NULL";
    private static final String FORGET = "DELETE FROM gt_breach" + OF_RUNNING + " AND ended_at IS NOT NULL";
    /** The lower bound leaves out those that go on or have ended, with which an index of H2 begins. */
    static final String ENDING = "SELECT task_id, clock, flag_id, escalation_id, to_end_at FROM gt_breach WHERE"
            + " to_end_at >= ? AND to_end_at <= ? AND (to_end_at > ? OR task_id > ? OR (task_id = ? AND clock > ?)) ORDER"
            + " BY to_end_at, task_id, clock LIMIT ";

    private static final String OF_TASK = "SELECT clock, due, to_end_at, ended_at FROM gt_breach WHERE task_id = ?";
    private static final String DONE =
            "UPDATE gt_breach SET to_end_at = CURRENT_TIMESTAMP WHERE task_id = ? AND clock = ?"
                    + " AND ended_at IS NULL AND to_end_at IS NULL";
    private static final String AGAIN =
            "DELETE FROM gt_breach WHERE task_id = ? AND clock = ? AND ended_at IS NOT NULL";
    private static final String HOLD =
            "SELECT r.RES_ID FROM HFJ_RESOURCE r WHERE r.RES_TYPE = ? AND r.FHIR_ID = ? FOR UPDATE";
    private static final String GOING_ON =
            "SELECT clock FROM gt_breach WHERE task_id = ? AND escalation_id = ? AND ended_at IS NULL";
    static final int PAGE = 100;

    private final CommitBatch batch;
    private final JdbcTemplate database;

    Breaches(CommitBatch batch, JdbcTemplate database) {
        this.batch = batch;
        this.database = database;
    }

    /**
     * An alarm that is to end.
     *
     * @param taskId logical id of the referral task
     * @param clock for which it was raised
     * @param flagId logical id of the Flag, where there is one
     * @param escalationId logical id of the escalation
     * @param answered when the task was answered
     */
    record Ending(String taskId, ReferralClock clock, Optional<String> flagId, String escalationId, Instant answered) {}

    /**
     * That a task was stored in which only these clocks run on, within its transaction. The alarms of the others are to end. A
     * clock that had stopped and runs again, because whom the referral was passed on to has turned it down, may raise an alarm
     * once more.
     */
    void keepOnly(String taskId, Set<ReferralClock> running) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(taskId);
        for (ReferralClock clock : ReferralClock.values()) {
            arguments.add(running.contains(clock) ? clock.code() : "");
        }
        batch.add(TO_END, arguments.toArray());
        batch.add(GOES_ON, arguments.toArray());
        batch.add(FORGET, arguments.toArray());
    }

    /** The alarms that there were for the clocks of a task. */
    Map<ReferralClock, Breach> of(String taskId) {
        Map<ReferralClock, Breach> breaches = new EnumMap<>(ReferralClock.class);
        database.query(
                OF_TASK,
                row -> {
                    State state = row.getObject(4) != null
                            ? State.ENDED
                            : row.getObject(3) != null ? State.TO_END : State.OPEN;
                    Instant due = row.getObject(2, OffsetDateTime.class).toInstant();
                    Coded.find(ReferralClock.class, row.getString(1))
                            .ifPresent(clock -> breaches.put(clock, new Breach(due, state)));
                },
                taskId);
        return breaches;
    }

    /** Notes that what was due has been done, though the task doesn't say so: the alarm is to end. */
    void done(String taskId, ReferralClock clock) {
        database.update(DONE, taskId, clock.code());
    }

    /** Lets go of an alarm that has ended, so that there can be another for the same clock. */
    void forget(String taskId, ReferralClock clock) {
        database.update(AGAIN, taskId, clock.code());
    }

    /** Notes an alarm; a second one for the same clock is refused by the database. */
    void raised(String taskId, ReferralClock clock, Instant due, Optional<String> flagId, String escalationId) {
        database.update(
                "INSERT INTO gt_breach (task_id, clock, due, flag_id, escalation_id) VALUES (?, ?, ?, ?, ?)",
                taskId,
                clock.code(),
                due.atOffset(ZoneOffset.UTC),
                flagId.orElse(null),
                escalationId);
    }

    /**
     * Those that are to end and come after one, by the index alone.
     *
     * @param after the last of the page before; {@code null} for the first
     * @param by one moment for all pages
     */
    List<Ending> ending(@Nullable Ending after, Instant by) {
        OffsetDateTime from = (after == null ? Instant.EPOCH : after.answered()).atOffset(ZoneOffset.UTC);
        String task = after == null ? "" : after.taskId();
        return database.query(
                ENDING + PAGE,
                (row, number) -> new Ending(
                        row.getString(1),
                        Coded.find(ReferralClock.class, row.getString(2)).orElseThrow(),
                        Optional.ofNullable(row.getString(3)),
                        row.getString(4),
                        row.getObject(5, OffsetDateTime.class).toInstant()),
                from,
                by.atOffset(ZoneOffset.UTC),
                from,
                task,
                task,
                after == null ? "" : after.clock().code());
    }

    /** Notes that all has ended of which an alarm tells and which is to end; whether it hadn't before. */
    boolean ended(Ending ending) {
        return database.update(
                        "UPDATE gt_breach SET ended_at = CURRENT_TIMESTAMP, to_end_at = NULL WHERE task_id = ?"
                                + " AND escalation_id = ? AND ended_at IS NULL AND to_end_at IS NOT NULL",
                        ending.taskId(),
                        ending.escalationId())
                > 0;
    }

    /** Holds what an alarm has stored until the transaction is over. */
    void hold(Ending ending) {
        ending.flagId().ifPresent(flag -> database.queryForList(HOLD, Long.class, "Flag", flag));
        database.queryForList(HOLD, Long.class, "Task", ending.escalationId());
    }

    /** Of what an alarm tells and hasn't ended. */
    Set<ReferralClock> goingOn(Ending ending) {
        return database.queryForList(GOING_ON, String.class, ending.taskId(), ending.escalationId()).stream()
                .flatMap(code -> Coded.find(ReferralClock.class, code).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
