package goldthread.waiting;

import goldthread.terminology.ReferralClock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is owed, for tests of other rooms. */
public final class TestOwedClocks {

    private TestOwedClocks() {}

    /** By the id of the task. */
    public static Map<String, Map<ReferralClock, Instant>> of(String child, JdbcTemplate database) {
        return new OwedClocks(database).of(Set.of(child));
    }
}
