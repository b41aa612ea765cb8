package goldthread.voice;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The table {@code gt_wish}. */
@Component
class WishTable {

    private static final int PAGE = 100;
    private static final String FORGET = "DELETE FROM gt_wish WHERE source_pid = ?";
    private static final String ADD =
            "INSERT INTO gt_wish (source_pid, child_id, due_at, is_asked) VALUES (?, ?, ?, ?)";
    private static final String LATE = "SELECT source_pid FROM gt_wish WHERE is_asked = FALSE AND due_at <= ?"
            + " AND source_pid > ? ORDER BY source_pid LIMIT " + PAGE;
    private static final String ASK = "UPDATE gt_wish SET is_asked = TRUE WHERE source_pid = ? AND is_asked = FALSE"
            + " AND due_at <= CURRENT_TIMESTAMP";

    private final JdbcTemplate database;

    WishTable(JdbcTemplate database) {
        this.database = database;
    }

    void forget(long key) {
        database.update(FORGET, key);
    }

    void add(long key, OpenWish wish, boolean asked) {
        database.update(ADD, key, wish.child(), wish.due().atOffset(ZoneOffset.UTC), asked);
    }

    /** Keys above one of wishes that wait too long and of which nobody was asked, the first so many. */
    List<Long> late(Instant by, long after) {
        return database.queryForList(LATE, Long.class, by.atOffset(ZoneOffset.UTC), after);
    }

    /** Notes that somebody is asked, unless another node has or there is no longer a reason; whether it hadn't. */
    boolean ask(long key) {
        return database.update(ASK, key) == 1;
    }

    /** How many wait, in time or too long. */
    long count(boolean late) {
        Long count = database.queryForObject(
                "SELECT COUNT(*) FROM gt_wish WHERE due_at " + (late ? "<=" : ">") + " CURRENT_TIMESTAMP", Long.class);
        return count == null ? 0 : count;
    }
}
