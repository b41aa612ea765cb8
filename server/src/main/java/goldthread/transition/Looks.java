package goldthread.transition;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The tables {@code gt_transition_due} and {@code gt_transition_turn}: whom to look at, and when. */
@Component
class Looks {

    private static final int TURNS = 32;
    private static final int PAGE = 100;
    private static final String TABLE = "gt_transition_due";
    private static final String SOON = "INSERT INTO " + TABLE + " (child_id, due_at) VALUES (?, CURRENT_TIMESTAMP)";
    private static final String AT = "INSERT INTO " + TABLE + " (child_id, due_at) VALUES (?, ?)";
    private static final String DUE = "SELECT DISTINCT child_id FROM " + TABLE
            + " WHERE due_at <= ? AND child_id > ? ORDER BY child_id LIMIT " + PAGE;
    private static final String IS_DUE =
            "SELECT COUNT(*) FROM " + TABLE + " WHERE child_id = ? AND due_at <= CURRENT_TIMESTAMP";
    private static final String EVERYBODY = "INSERT INTO " + TABLE + " (child_id, due_at)"
            + " SELECT DISTINCT c.child_id, CURRENT_TIMESTAMP FROM gt_resource_child c"
            + " WHERE c.res_type IN ('EpisodeOfCare', 'CarePlan') AND c.child_id <> ''";
    private static final String TURN = "SELECT number FROM gt_transition_turn WHERE number = ? FOR UPDATE";

    private final JdbcTemplate database;

    Looks(JdbcTemplate database) {
        this.database = database;
    }

    /** Has these looked at soon. */
    void soon(Collection<String> children) {
        database.batchUpdate(
                SOON, children.stream().map(child -> new Object[] {child}).toList());
    }

    /** Has a child looked at when a moment comes. */
    void at(String child, Instant moment) {
        database.update(AT, child, moment.atOffset(ZoneOffset.UTC));
    }

    /** The next page of those to be looked at by a moment, after one of them. */
    List<String> due(Instant by, String after) {
        return database.queryForList(DUE, String.class, by.atOffset(ZoneOffset.UTC), after);
    }

    /**
     * Takes a child's turn, and away all that is noted of when to look at them; what is noted by a transaction that is under way
     * stays.
     *
     * @return whether they are to be looked at now
     */
    boolean take(String child) {
        database.queryForList(TURN, Integer.class, Math.floorMod(child.hashCode(), TURNS));
        Long due = database.queryForObject(IS_DUE, Long.class, child);
        if (due == null || due == 0) {
            return false;
        }
        database.update("DELETE FROM " + TABLE + " WHERE child_id = ?", child);
        return true;
    }

    /** Has everybody looked at of whom there is an episode or a plan. */
    void everybody() {
        database.update("DELETE FROM " + TABLE);
        database.update(EVERYBODY);
    }
}
