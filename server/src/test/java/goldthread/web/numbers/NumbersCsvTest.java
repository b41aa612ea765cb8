package goldthread.web.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class NumbersCsvTest {

    private final NumbersPeriod quarter = new NumbersPeriod(LocalDate.of(2026, 7, 1), 3);

    @Test
    void each_number_is_a_line_and_a_withheld_one_is_empty() {
        NumbersSection section = new NumbersSection(
                "time-to-answer",
                "How referrals are answered",
                "Counts.",
                new NumbersLine("All", 212),
                List.of(new NumbersTable(
                        "time",
                        "How long it took.",
                        List.of(
                                new NumbersLine("Over one week, up to four", 7),
                                new NumbersLine("Said \"now\"", null)))),
                "https://w3id.org/goldthread/fhir/Measure/time-to-answer|0.1.0",
                false);
        assertThat(NumbersCsv.of(List.of(section), quarter).split("\r\n"))
                .containsExactly(
                        "measure,first_day,last_day,divided_by,part,count,withheld",
                        "time-to-answer,2026-07-01,2026-09-30,,All,212,no",
                        "time-to-answer,2026-07-01,2026-09-30,time,\"Over one week, up to four\",7,no",
                        "time-to-answer,2026-07-01,2026-09-30,time,\"Said \"\"now\"\"\",,yes");
    }

    @Test
    void nothing_is_drawn_where_all_is_withheld() {
        NumbersTable withheld = new NumbersTable("time", "", List.of(new NumbersLine("All", null)));
        assertThat(withheld.isDrawn()).isFalse();
        assertThat(new NumbersLine("All", null).text()).isEqualTo("Withheld, small");
    }

    @Test
    void periods_that_can_be_chosen_are_over() {
        List<NumbersPeriod> periods = NumbersPeriod.upTo(LocalDate.of(2026, 4, 1));
        assertThat(periods.get(0)).isEqualTo(new NumbersPeriod(LocalDate.of(2026, 1, 1), 3));
        assertThat(periods).contains(new NumbersPeriod(LocalDate.of(2025, 4, 1), 12));
        assertThat(periods).allMatch(period -> period.last().isBefore(LocalDate.of(2026, 4, 1)));
        assertThat(periods.get(0).name()).isEqualTo("quarter-2026-01-01");
        assertThat(periods.get(0).text()).isEqualTo("01-Jan-2026 to 31-Mar-2026");
    }
}
