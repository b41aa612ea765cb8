package goldthread.waiting;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * How long children wait for a service now, as the referrals to it show. Of fewer than five nothing is told: the wait of so
 * few could be known as one child's.
 */
@Component
public class RecordedWaits {

    private static final int FEWEST = 5;
    private static final String MEDIANS =
            "SELECT t.reader, PERCENTILE_DISC(0.5) WITHIN GROUP (ORDER BY c.asked_at), CURRENT_TIMESTAMP"
                    + " FROM gt_open_clock c JOIN gt_reader t ON t.res_pid = c.task_pid AND t.basis = 'addressee'"
                    + " WHERE t.reader = ANY(?) AND c.first_contact_by IS NOT NULL GROUP BY t.reader"
                    + " HAVING COUNT(*) >= " + FEWEST;

    private final JdbcTemplate database;

    RecordedWaits(JdbcTemplate database) {
        this.database = database;
    }

    /**
     * The median of the waits until now of those who haven't been seen yet, by one SQL statement.
     *
     * @param services as {@code HealthcareService/id}
     * @return no entry for a service for which too few wait
     */
    public Map<String, Duration> of(Collection<String> services) {
        Map<String, Duration> waits = new HashMap<>();
        if (!services.isEmpty()) {
            database.query(
                    MEDIANS,
                    row -> {
                        waits.put(
                                row.getString(1),
                                Duration.between(
                                        row.getObject(2, OffsetDateTime.class),
                                        row.getObject(3, OffsetDateTime.class)));
                    },
                    (Object) services.toArray(String[]::new));
        }
        return waits;
    }
}
