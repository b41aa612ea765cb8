package goldthread.trigger;

import goldthread.store.Origin;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The tables {@code gt_trigger_due} and {@code gt_trigger_turn}. */
@Component
class FollowUps {

    static final String TABLE = "gt_trigger_due";

    private static final int TURNS = 32;
    private static final int PAGE = 100;
    private static final String TURN = "SELECT number FROM gt_trigger_turn WHERE number = ? FOR UPDATE";
    private static final String ALL_TURNS = "SELECT number FROM gt_trigger_turn ORDER BY number FOR UPDATE";
    private static final String DUE = "SELECT child_id, due_at FROM gt_trigger_due WHERE due_at <= ?"
            + " AND (due_at > ? OR (due_at = ? AND child_id > ?)) ORDER BY due_at, child_id LIMIT " + PAGE;
    private static final String SOON = "UPDATE gt_trigger_due SET due_at = CURRENT_TIMESTAMP"
            + " WHERE due_at > CURRENT_TIMESTAMP AND (? = 'all' OR child_id IN (SELECT c.child_id"
            + " FROM gt_resource_child c WHERE c.res_type = 'Observation' AND c.organisation = ?))";
    private static final String SCORED = "INSERT INTO gt_trigger_due (child_id, due_at)"
            + " SELECT DISTINCT c.child_id, CURRENT_TIMESTAMP FROM gt_resource_child c"
            + " WHERE c.res_type = 'Observation' AND c.child_id <> '' AND (c.organisation = ? OR ? = 'all')"
            + " AND NOT EXISTS (SELECT 1 FROM gt_trigger_due d WHERE d.child_id = c.child_id)";
    private static final String RECORDERS =
            "SELECT res_id, organisation FROM gt_resource_child WHERE child_id = ? AND res_type = 'Observation'";

    /**
     * A child who is to be looked at.
     *
     * @param child logical id
     */
    record Due(String child, Instant at) {

        /** Before all that can be due, however old a score is. */
        static final Due FIRST = new Due("", Instant.parse("0001-01-01T00:00:00Z"));
    }

    private final JdbcTemplate database;

    FollowUps(JdbcTemplate database) {
        this.database = database;
    }

    /** Keeps every other transaction from judging these children until this one has ended; all at once, in one order. */
    void takeTurns(Collection<String> children) {
        children.stream()
                .map(child -> Math.floorMod(child.hashCode(), TURNS))
                .distinct()
                .sorted()
                .forEach(turn -> database.queryForList(TURN, Integer.class, turn));
    }

    /** The same of every child: whoever writes the rows of {@link #TABLE} holds a turn. */
    void takeAllTurns() {
        database.queryForList(ALL_TURNS, Integer.class);
    }

    /** When a child is next looked at; never when empty. */
    void next(String child, Optional<Instant> at) {
        database.update("DELETE FROM gt_trigger_due WHERE child_id = ?", child);
        at.ifPresent(due -> database.update(
                "INSERT INTO gt_trigger_due (child_id, due_at) VALUES (?, ?)", child, due.atOffset(ZoneOffset.UTC)));
    }

    /** Whether a child is to be looked at now. */
    boolean isDue(String child) {
        Long due = database.queryForObject(
                "SELECT COUNT(*) FROM gt_trigger_due WHERE child_id = ? AND due_at <= CURRENT_TIMESTAMP",
                Long.class,
                child);
        return due != null && due > 0;
    }

    /** The next page of those who are to be looked at. */
    List<Due> due(Due after, Instant by) {
        OffsetDateTime last = after.at().atOffset(ZoneOffset.UTC);
        return database.query(
                DUE,
                (row, number) -> new Due(
                        row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()),
                by.atOffset(ZoneOffset.UTC),
                last,
                last,
                after.child());
    }

    /**
     * Has everybody looked at of whom an organisation recorded something; everybody at all for the server's own rules. It takes
     * all turns.
     */
    void lookAtAll(String organisation) {
        takeAllTurns();
        String which = organisation.equals(Origin.SERVER.organisation()) ? "all" : organisation;
        database.update(SOON, which, which);
        database.update(SCORED, which, which);
    }

    /** By which organisation each observation of a child was recorded, as {@code Observation/id}. */
    Map<String, String> recorders(String child) {
        Map<String, String> recorders = new HashMap<>();
        database.query(
                RECORDERS,
                row -> {
                    recorders.put("Observation/" + row.getString(1), row.getString(2));
                },
                child);
        return recorders;
    }
}
