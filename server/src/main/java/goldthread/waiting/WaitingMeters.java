package goldthread.waiting;

import goldthread.terminology.ReferralClock;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How many referrals are open, and how many are overdue by which clock, in the whole database; nothing of any child. */
@Component
class WaitingMeters implements MeterBinder {

    private static final String COUNT = "SELECT COUNT(*) FROM gt_open_clock";

    /** What stops the four weeks stands in other resources; whether they have run out in truth was found by the sweep. */
    private static final String FOUR_WEEKS =
            "SELECT COUNT(*) FROM gt_breach WHERE clock = 'four-weeks' AND ended_at IS NULL AND to_end_at IS NULL";

    private static final String OVERDUE = "goldthread.referrals.overdue";

    private static final Map<ReferralClock, String> COLUMNS = Map.of(
            ReferralClock.ACKNOWLEDGE, "acknowledge_by",
            ReferralClock.DECIDE, "decide_by",
            ReferralClock.FIRST_CONTACT, "first_contact_by",
            ReferralClock.REVIEW, "review_by");

    private final JdbcTemplate database;

    WaitingMeters(JdbcTemplate database) {
        this.database = database;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("goldthread.referrals.open", () -> count(COUNT))
                .description("Referrals to one addressee that aren't over")
                .register(registry);
        COLUMNS.forEach((clock, column) -> Gauge.builder(
                        OVERDUE, () -> count(COUNT + " WHERE " + column + " <= CURRENT_TIMESTAMP"))
                .description("Referrals of which a clock has run out")
                .tag("clock", clock.code())
                .register(registry));
        Gauge.builder(OVERDUE, () -> count(FOUR_WEEKS))
                .description("Referrals of which a clock has run out")
                .tag("clock", ReferralClock.FOUR_WEEKS.code())
                .register(registry);
    }

    private long count(String sql) {
        Long count = database.queryForObject(sql, Long.class);
        return count == null ? 0 : count;
    }
}
