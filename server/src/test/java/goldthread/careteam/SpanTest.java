package goldthread.careteam;

import static goldthread.careteam.TestTeams.on;
import static goldthread.careteam.TestTeams.period;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {

    @ParameterizedTest(name = "{0} is from {1} until {2}")
    @CsvSource({
        "2026, 2026-01-01T00:00:00Z, 2027-01-01T00:00:00Z",
        "2026-07, 2026-06-30T23:00:00Z, 2026-07-31T23:00:00Z",
        "2026-07-21, 2026-07-20T23:00:00Z, 2026-07-21T23:00:00Z",
        "2026-12-25, 2026-12-25T00:00:00Z, 2026-12-26T00:00:00Z",
        "2026-07-21T10:15:30+01:00, 2026-07-21T09:15:30Z, 2026-07-21T09:15:31Z",
        "2026-07-21T09:15:30.250Z, 2026-07-21T09:15:30.250Z, 2026-07-21T09:15:30.251Z",
    })
    void a_time_means_all_moments_of_its_precision_in_england(String time, Instant from, Instant until) {
        assertThat(on(time)).isEqualTo(new Span(from, until));
    }

    @Test
    void the_last_day_belongs_to_a_period() {
        Span span = Span.of(period("2026-06-08", "2026-07-21"));
        assertThat(span.contains(Instant.parse("2026-07-21T22:59:59Z"))).isTrue();
        assertThat(span.contains(Instant.parse("2026-07-21T23:00:00Z"))).isFalse();
        assertThat(span.isOverAt(Instant.parse("2026-07-21T22:59:59Z"))).isFalse();
        assertThat(span.isOverAt(Instant.parse("2026-07-21T23:00:00Z"))).isTrue();
    }

    @Test
    void a_day_on_which_the_clocks_change_is_a_whole_day() {
        Span day = on("2026-10-25");
        assertThat(day.from()).isEqualTo(Instant.parse("2026-10-24T23:00:00Z"));
        assertThat(day.until()).isEqualTo(Instant.parse("2026-10-26T00:00:00Z"));
    }

    @Test
    void a_period_without_bounds_contains_every_moment() {
        assertThat(Span.of(period(null, null)).contains(Instant.EPOCH)).isTrue();
        assertThat(Span.of(period(null, null)).overlaps(on("2026"))).isTrue();
    }

    @ParameterizedTest(name = "{0} to {1} and {2} to {3}: {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-01-01, 2026-01-31, 2026-02-01, 2026-02-28, false",
                "2026-01-01, 2026-02-01, 2026-02-01, 2026-02-28, true",
                "2026-01-01, -, 2026-02-01, 2026-02-28, true",
                "-, 2026-01-31, 2026-02-01, -, false",
                "2026-03-01, -, 2026-02-01, 2026-02-28, false",
            })
    void periods_overlap_when_they_share_a_day(String from, String until, String from2, String until2, boolean share) {
        Span one = Span.of(period(from, until));
        Span other = Span.of(period(from2, until2));
        assertThat(one.overlaps(other)).isEqualTo(share);
        assertThat(other.overlaps(one)).isEqualTo(share);
    }

    @Test
    void within_another_it_ends_with_whichever_ends_first_and_keeps_its_own_beginning() {
        Span team = Span.of(period("2026-06-08", "2026-09-30"));
        assertThat(Span.of(period("2026-01-01", null)).within(team))
                .isEqualTo(Span.of(period("2026-01-01", "2026-09-30")));
        assertThat(Span.of(period("2026-07-01", "2026-08-01")).within(team))
                .isEqualTo(Span.of(period("2026-07-01", "2026-08-01")));
        assertThat(Span.of(period(null, "2027-01-01")).within(team)).isEqualTo(team);
    }

    @Test
    void a_moment_is_a_stretch_that_starts_with_it() {
        Instant moment = Instant.parse("2026-09-15T11:00:00Z");
        assertThat(Span.at(moment).contains(moment)).isTrue();
        assertThat(Span.at(moment).startsAfter(moment)).isFalse();
        assertThat(on("2026-09-16").startsAfter(moment)).isTrue();
    }
}
