package goldthread.notification;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How many deliveries wait, and how many were given up, for those who run the server; nothing of any child. */
@Component
class NotificationMeters implements MeterBinder {

    private static final String NAME = "goldthread.notifications";

    private final JdbcTemplate database;

    NotificationMeters(JdbcTemplate database) {
        this.database = database;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (String state : new String[] {"due", "parked"}) {
            Gauge.builder(NAME, () -> count("gt_topic_delivery WHERE state = ?", state))
                    .description("Deliveries of events by their state")
                    .tag("state", state)
                    .register(registry);
        }
        Gauge.builder(NAME + ".unpublished", () -> count("gt_topic_outbox"))
                .description("Events that are stored and have no position yet")
                .register(registry);
    }

    private long count(String rows, Object... arguments) {
        Long count = database.queryForObject("SELECT COUNT(*) FROM " + rows, Long.class, arguments);
        return count == null ? 0 : count;
    }
}
