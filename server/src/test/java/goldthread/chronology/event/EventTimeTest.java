package goldthread.chronology.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventTimeTest {

    private static Period period(String start, @Nullable String end) {
        Period period = new Period();
        period.setStartElement(new DateTimeType(start));
        if (end != null) {
            period.setEndElement(new DateTimeType(end));
        }
        return period;
    }

    @Test
    void a_date_stays_in_the_precision_in_which_it_was_recorded() {
        EventTime time = EventTime.at(new DateType("2026-03")).orElseThrow();

        assertThat(time.shown().primitiveValue()).isEqualTo("2026-03");
        assertThat(time.from()).isEqualTo(Instant.parse("2026-03-01T00:00:00Z"));
        assertThat(time.until()).isEqualTo(Instant.parse("2026-03-31T23:00:00Z"));
    }

    @Test
    void a_period_lasts_to_the_end_of_its_last_day() {
        EventTime time =
                EventTime.during(period("2026-01-04", "2026-01-06"), false).orElseThrow();

        assertThat(time.shown()).isInstanceOf(Period.class);
        assertThat(time.until()).isEqualTo(Instant.parse("2026-01-07T00:00:00Z"));
        assertThat(time.written()).isEqualTo("2026-01-04/2026-01-06");
    }

    @Test
    void a_period_without_an_end_lasts_only_where_that_is_known() {
        assertThat(EventTime.during(period("2026-01-04", null), true))
                .hasValueSatisfying(time -> assertThat(time.until()).isNull());
        assertThat(EventTime.during(period("2026-01-04", null), false))
                .hasValueSatisfying(time -> assertThat(time.until()).isEqualTo(Instant.parse("2026-01-05T00:00:00Z")));
    }

    @Test
    void a_period_that_runs_backwards_is_told_by_its_start() {
        assertThat(EventTime.during(period("2026-01-04", "2025-01-04"), false))
                .hasValueSatisfying(
                        time -> assertThat(time.shown().primitiveValue()).isEqualTo("2026-01-04"));
    }

    @Test
    void what_has_no_date_has_no_time() {
        assertThat(EventTime.at(new DateType())).isEmpty();
        assertThat(EventTime.during(new Period(), true)).isEmpty();
        assertThat(EventTime.of(new StringType("in spring"))).isEmpty();
        assertThat(EventTime.of(null)).isEmpty();
    }
}
