package goldthread.web.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.junit.jupiter.api.Test;

final class ClinicalDateTest {

    @Test
    void a_day_has_its_month_in_letters() {
        assertThat(ClinicalDate.of(LocalDate.of(2015, 7, 4))).isEqualTo(new ClinicalDate("04-Jul-2015", "2015-07-04"));
    }

    @Test
    void september_has_three_letters_like_the_others() {
        assertThat(ClinicalDate.of(LocalDate.of(2015, 9, 14)).text()).isEqualTo("14-Sep-2015");
    }

    @Test
    void a_moment_is_shown_in_the_time_of_the_united_kingdom() {
        assertThat(ClinicalDate.of(ZonedDateTime.parse("2026-07-01T08:05:00Z")))
                .isEqualTo(new ClinicalDate("01-Jul-2026 09:05", "2026-07-01T09:05+01:00"));
    }

    @Test
    void what_is_only_known_by_month_or_year_says_no_more() {
        assertThat(ClinicalDate.of(new DateType("2015-07")).text()).isEqualTo("Jul-2015");
        assertThat(ClinicalDate.of(new DateType("2015")).text()).isEqualTo("2015");
        assertThat(ClinicalDate.of(new DateTimeType("2015-07-14")).text()).isEqualTo("14-Jul-2015");
        assertThat(ClinicalDate.of(new DateTimeType("2026-01-01T23:30:00-05:00"))
                        .text())
                .isEqualTo("02-Jan-2026 04:30");
    }
}
