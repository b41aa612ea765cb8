package goldthread.notification;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How many Subscriptions there are in each state, and how many receivers are failing, for those who run the server. */
@Component
class SubscriptionMeters implements MeterBinder {

    private static final String NAME = "goldthread.subscriptions";

    private final JdbcTemplate database;

    SubscriptionMeters(JdbcTemplate database) {
        this.database = database;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (String status : new String[] {"requested", "active", "error", "off"}) {
            Gauge.builder(NAME, () -> count("status = ?", status))
                    .description("Subscriptions by their status")
                    .tag("status", status)
                    .register(registry);
        }
        Gauge.builder(NAME + ".failing", () -> count("failing_since IS NOT NULL"))
                .description("Subscriptions whose receiver takes nothing at the moment")
                .register(registry);
        Gauge.builder(NAME + ".parked", this::parked)
                .description("Events that were given up because no receiver took them")
                .register(registry);
    }

    private long count(String which, Object... arguments) {
        return number("SELECT COUNT(*) FROM gt_subscription WHERE " + which, arguments);
    }

    private long parked() {
        return number("SELECT COUNT(*) FROM gt_topic_delivery WHERE state = 'parked' AND lane <> 'inbox'");
    }

    private long number(String question, Object... arguments) {
        Long count = database.queryForObject(question, Long.class, arguments);
        return count == null ? 0 : count;
    }
}
