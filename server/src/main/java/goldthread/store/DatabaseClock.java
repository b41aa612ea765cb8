package goldthread.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The time by the database's clock, so that all nodes agree on what is due and who is a member now. */
@Component
public class DatabaseClock {

    private final JdbcTemplate database;

    DatabaseClock(JdbcTemplate database) {
        this.database = database;
    }

    /** Now. */
    public Instant now() {
        OffsetDateTime now = database.queryForObject("SELECT CURRENT_TIMESTAMP", OffsetDateTime.class);
        if (now == null) {
            throw new IllegalStateException("the database doesn't tell the time");
        }
        return now.toInstant();
    }
}
