package goldthread.challenge;

import goldthread.child.PartyKey;
import goldthread.profiles.ProfessionalConcern;
import goldthread.terminology.EscalationStage;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The table {@code gt_concern}: those that are open. */
@Component
class ConcernTable {

    private static final int PAGE = 100;
    private static final String FORGET = "DELETE FROM gt_concern WHERE source_pid = ?";
    private static final String ADD =
            "INSERT INTO gt_concern (source_pid, stage, due_at, challenged, requester)" + " VALUES (?, ?, ?, ?, ?)";
    private static final String LATE = "SELECT source_pid FROM gt_concern WHERE due_at <= ? AND source_pid > ?"
            + " ORDER BY source_pid LIMIT " + PAGE;
    private static final String TAKE =
            "SELECT source_pid FROM gt_concern WHERE source_pid = ? AND due_at <= CURRENT_TIMESTAMP FOR UPDATE";
    /** Whoever stores a task holds it before its row here, and so does a round: neither waits for the other in a circle. */
    private static final String TASK = "SELECT r.RES_ID FROM HFJ_RESOURCE r WHERE r.RES_ID = ? FOR UPDATE";

    private static final int TURNS = 32;
    private static final String TURN =
            "SELECT number FROM gt_concern_turn WHERE number = ANY(?) ORDER BY number FOR UPDATE";
    /** Of an agency are its own names, and those of the people who hold its posts. */
    private static final String OPEN = "SELECT COUNT(*) FROM gt_concern c WHERE c.challenged = ANY(?)"
            + " AND (c.requester = ANY(?) OR c.requester IN (SELECT p.means FROM gt_party p WHERE p.party = ANY(?)"
            + " AND p.party LIKE 'PractitionerRole/%' AND p.means LIKE 'Practitioner/%'))"
            + " GROUP BY c.challenged ORDER BY 1 DESC";

    private final JdbcTemplate database;

    ConcernTable(JdbcTemplate database) {
        this.database = database;
    }

    void forget(long key) {
        database.queryForList(TASK, Long.class, key);
        database.update(FORGET, key);
    }

    /** Notes one that is open; when it goes up by itself only while nobody has answered and there is a stage above. */
    void add(long key, ProfessionalConcern concern) {
        Optional<Instant> goesUp =
                concern.due().filter(due -> concern.answer().isEmpty() && concern.stage() != EscalationStage.STAGE_5);
        database.update(
                ADD,
                key,
                concern.stage().number(),
                goesUp.map(due -> due.atOffset(ZoneOffset.UTC)).orElse(null),
                PartyKey.of(concern.challenged()).orElse(""),
                PartyKey.of(concern.task().getRequester()).orElse(""));
    }

    /** Keys above one of concerns that go up by themselves by now, the first so many. */
    List<Long> late(Instant by, long after) {
        return database.queryForList(LATE, Long.class, by.atOffset(ZoneOffset.UTC), after);
    }

    /** Whether one goes up now; keeps everybody else from it until this transaction ends. */
    boolean take(long key) {
        database.queryForList(TASK, Long.class, key);
        return !database.queryForList(TAKE, Long.class, key).isEmpty();
    }

    /** Keeps every other transaction from judging concerns about these records until this one has ended. */
    void takeTurns(Collection<String> challenged) {
        database.queryForList(TURN, Integer.class, (Object) challenged.stream()
                .map(record -> Math.floorMod(record.hashCode(), TURNS))
                .distinct()
                .sorted()
                .toArray(Integer[]::new));
    }

    /**
     * How many concerns an agency has open about one of some records: the most about any of them.
     *
     * @param challenged records, as {@code Type/id}
     * @param names of the agency
     */
    long mostOpen(Collection<String> challenged, Collection<String> names) {
        String[] keys = names.toArray(String[]::new);
        return database.queryForList(OPEN, Long.class, challenged.toArray(String[]::new), keys, keys).stream()
                .findFirst()
                .orElse(0L);
    }

    /** How many are open at a stage. */
    long count(EscalationStage stage) {
        Long count =
                database.queryForObject("SELECT COUNT(*) FROM gt_concern WHERE stage = ?", Long.class, stage.number());
        return count == null ? 0 : count;
    }
}
