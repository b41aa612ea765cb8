package goldthread.waiting;

import goldthread.terminology.ReferralClock;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How many referrals are open, and how many are overdue by which clock, in the whole database; nothing of any child. */
@Component
class WaitingMeters implements MeterBinder {

    private static final String COUNT = "SELECT COUNT(*) FROM gt_open_clock";

    private final JdbcTemplate database;
    private final OwedClocks owed;

    WaitingMeters(JdbcTemplate database, OwedClocks owed) {
        this.database = database;
        this.owed = owed;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("goldthread.referrals.open", this::open)
                .description("Referrals to one addressee that aren't over")
                .register(registry);
        for (ReferralClock clock : ReferralClock.values()) {
            Gauge.builder("goldthread.referrals.overdue", () -> owed.overdue(clock))
                    .description("Referrals of which a clock has run out")
                    .tag("clock", clock.code())
                    .register(registry);
        }
    }

    private long open() {
        Long count = database.queryForObject(COUNT, Long.class);
        return count == null ? 0 : count;
    }
}
