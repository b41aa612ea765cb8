package goldthread.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import org.hl7.fhir.r4.model.DateTimeType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateSpanTest {

    @ParameterizedTest
    @CsvSource({
        "2026,                      2026-01-01T00:00:00Z, 2027-01-01T00:00:00Z",
        "2026-02,                   2026-02-01T00:00:00Z, 2026-03-01T00:00:00Z",
        "2026-03-04,                2026-03-04T00:00:00Z, 2026-03-05T00:00:00Z",
        "2026-07-04,                2026-07-03T23:00:00Z, 2026-07-04T23:00:00Z",
        "2026-03-29,                2026-03-29T00:00:00Z, 2026-03-29T23:00:00Z",
        "2026-07-04T10:00:00+02:00, 2026-07-04T08:00:00Z, 2026-07-04T08:00:01Z",
        "2026-07-04T10:00:00.250Z,  2026-07-04T10:00:00.250Z, 2026-07-04T10:00:00.251Z"
    })
    void a_date_stands_for_all_of_its_year_month_day_or_moment_in_the_united_kingdom(
            String date, Instant from, Instant until) {
        assertThat(DateSpan.of(new DateTimeType(date))).isEqualTo(new DateSpan(from, until));
    }

    @Test
    void its_days_are_those_of_the_united_kingdom() {
        DateSpan month = DateSpan.of(new DateTimeType("2026-07"));
        DateSpan lateEvening = DateSpan.of(new DateTimeType("2026-07-04T23:30:00Z"));

        assertThat(month.firstDay()).isEqualTo(LocalDate.parse("2026-07-01"));
        assertThat(month.lastDay()).isEqualTo(LocalDate.parse("2026-07-31"));
        assertThat(lateEvening.firstDay()).isEqualTo(LocalDate.parse("2026-07-05"));
    }

    @Test
    void a_date_without_a_value_has_no_span() {
        assertThatIllegalArgumentException().isThrownBy(() -> DateSpan.of(new DateTimeType()));
    }
}
