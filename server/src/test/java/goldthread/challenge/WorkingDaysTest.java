package goldthread.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    @ParameterizedTest
    @CsvSource({
        "2025-04-18",
        "2025-04-21",
        "2038-04-23",
        "2038-04-26",
        "2022-06-03",
        "2023-05-08",
        "2026-01-01",
        "2026-04-03",
        "2026-04-06",
        "2026-05-04",
        "2026-05-25",
        "2026-08-31",
        "2026-12-25",
        "2026-12-28",
        "2022-01-03",
        "2021-12-27",
        "2021-12-28",
        "2022-12-27",
        "2026-11-21",
        "2026-11-22"
    })
    void nobody_works(LocalDate day) {
        assertThat(WorkingDays.isWorking(day)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23", "2026-12-24", "2026-12-29", "2021-12-29", "2026-04-02", "2026-04-07", "2025-12-29"})
    void offices_work(LocalDate day) {
        assertThat(WorkingDays.isWorking(day)).isTrue();
    }

    @Test
    void days_are_counted_in_england_and_end_with_the_day() {
        assertThat(WorkingDays.after(Instant.parse("2026-11-23T20:00:00Z"), 2)).isEqualTo("2026-11-25T23:59:59Z");
        assertThat(WorkingDays.after(Instant.parse("2026-11-19T09:00:00Z"), 2)).isEqualTo("2026-11-23T23:59:59Z");
        assertThat(WorkingDays.after(Instant.parse("2026-11-21T09:00:00Z"), 2)).isEqualTo("2026-11-24T23:59:59Z");
        assertThat(WorkingDays.after(Instant.parse("2026-07-01T23:30:00Z"), 1)).isEqualTo("2026-07-03T22:59:59Z");
        assertThat(WorkingDays.after(Instant.parse("2026-12-23T12:00:00Z"), 5)).isEqualTo("2027-01-04T23:59:59Z");
    }
}
