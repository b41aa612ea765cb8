package goldthread.web.referral;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.web.referral.Due.Urgency;
import java.time.ZonedDateTime;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DueTest {

    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-23T09:00:00Z[Europe/London]");

    @ParameterizedTest
    @CsvSource({
        "2026-11-12, 'Answer was due 12-Nov-2026, 11 days ago', OVERDUE",
        "2026-11-22, 'Answer was due 22-Nov-2026, yesterday', OVERDUE",
        "2026-11-23, 'Answer due 23-Nov-2026, today', SOON",
        "2026-11-24, 'Answer due 24-Nov-2026, tomorrow', SOON",
        "2026-11-26, 'Answer due 26-Nov-2026, in 3 days', SOON",
        "2026-11-27, 'Answer due 27-Nov-2026, in 4 days', ON_TIME"
    })
    void a_day_that_is_due_still_counts(String day, String text, Urgency urgency) {
        assertThat(Due.of("Answer", new DateType(day), NOW)).isEqualTo(new Due(text, urgency));
    }

    @Test
    void a_moment_is_over_when_it_is_reached() {
        assertThat(Due.of("Answer", new DateTimeType("2026-11-23T08:59:00Z"), NOW))
                .isEqualTo(new Due("Answer was due 23-Nov-2026 08:59, today", Urgency.OVERDUE));
        assertThat(Due.of("Answer", new DateTimeType("2026-11-23T09:01:00Z"), NOW)
                        .isOverdue())
                .isFalse();
    }

    @Test
    void a_month_is_over_after_its_last_day() {
        assertThat(Due.of("Review", new DateTimeType("2026-11"), NOW).isOverdue())
                .isFalse();
        assertThat(Due.of("Review", new DateTimeType("2026-10"), NOW).text())
                .isEqualTo("Review was due Oct-2026, 23 days ago");
    }
}
