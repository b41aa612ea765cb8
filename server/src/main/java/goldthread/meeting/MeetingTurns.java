package goldthread.meeting;

import java.util.Collection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The table {@code gt_meeting_turn}: of a meeting and a service that come at one moment, the second sees the first. */
@Component
class MeetingTurns {

    private static final int TURNS = 32;
    private static final String TURN =
            "SELECT number FROM gt_meeting_turn WHERE number = ANY(?) ORDER BY number FOR UPDATE";

    private final JdbcTemplate database;

    MeetingTurns(JdbcTemplate database) {
        this.database = database;
    }

    /** Keeps every other transaction from judging meetings about these children until this one has ended. */
    void take(Collection<String> children) {
        if (!children.isEmpty()) {
            database.queryForList(TURN, Integer.class, (Object) children.stream()
                    .map(child -> Math.floorMod(child.hashCode(), TURNS))
                    .distinct()
                    .sorted()
                    .toArray(Integer[]::new));
        }
    }
}
