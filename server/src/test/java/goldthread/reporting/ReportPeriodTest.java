package goldthread.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReportPeriodTest {

    @Test
    void quarters_and_financial_years_are_reported() {
        assertThat(of("2026-07-01", "2026-09-30")).isPresent();
        assertThat(of("2025-04-01", "2026-03-31")).isPresent();
        assertThat(of("2026-01-01", "2026-03-31")).isPresent();
    }

    @Test
    void no_other_time_is_reported() {
        assertThat(of("2026-07-01", "2026-09-29")).isEmpty();
        assertThat(of("2026-07-02", "2026-10-01")).isEmpty();
        assertThat(of("2026-02-01", "2026-04-30")).isEmpty();
        assertThat(of("2026-01-01", "2026-12-31")).isEmpty();
        assertThat(of("2026-07-01", "2026-12-31")).isEmpty();
        assertThat(of("2026-09-30", "2026-07-01")).isEmpty();
    }

    @Test
    void a_quarter_begins_and_ends_by_the_clock_of_the_country() {
        ReportPeriod period = of("2026-07-01", "2026-09-30").orElseThrow();
        assertThat(period.from()).isEqualTo(Instant.parse("2026-06-30T23:00:00Z"));
        assertThat(period.until()).isEqualTo(Instant.parse("2026-09-30T23:00:00Z"));
        assertThat(period.isOver(LocalDate.of(2026, 9, 30))).isFalse();
        assertThat(period.isOver(LocalDate.of(2026, 10, 1))).isTrue();
    }

    @Test
    void the_last_quarter_is_one_that_is_over() {
        assertThat(ReportPeriod.lastQuarter(LocalDate.of(2026, 11, 23)).first()).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(ReportPeriod.lastQuarter(LocalDate.of(2026, 1, 1)).last()).isEqualTo(LocalDate.of(2025, 12, 31));
    }

    private static java.util.Optional<ReportPeriod> of(String first, String last) {
        return ReportPeriod.of(LocalDate.parse(first), LocalDate.parse(last));
    }
}
