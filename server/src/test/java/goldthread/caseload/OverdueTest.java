package goldthread.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OverdueTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-24T09:00:00Z");

    private static Due due(String reference, Instant at, boolean isPast) {
        return new Due("c", reference, at, isPast);
    }

    @Test
    void each_task_or_plan_counts_once_however_many_of_its_dues_have_passed() {
        Overdue overdue = Overdue.of(
                List.of(due("Task/1", TUESDAY, true), due("Task/1", MONDAY, true), due("CarePlan/1", TUESDAY, true)));

        assertThat(overdue).isEqualTo(new Overdue(2, Optional.of(MONDAY), Optional.empty()));
    }

    @Test
    void the_next_is_the_earliest_that_lies_ahead() {
        Overdue overdue = Overdue.of(List.of(
                due("Task/1", TUESDAY.plusSeconds(2), false),
                due("Task/2", TUESDAY.plusSeconds(1), false),
                due("Task/1", MONDAY, true)));

        assertThat(overdue).isEqualTo(new Overdue(1, Optional.of(MONDAY), Optional.of(TUESDAY.plusSeconds(1))));
    }

    @Test
    void without_dues_nothing_is_overdue() {
        assertThat(Overdue.of(List.of())).isEqualTo(Overdue.NOTHING);
    }
}
