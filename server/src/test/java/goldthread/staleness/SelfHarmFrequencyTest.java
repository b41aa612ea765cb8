package goldthread.staleness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often is more often; the seed of what is tried at random is fixed. */
final class SelfHarmFrequencyTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    private final Random random = new Random(67);

    private static SelfHarmFrequency of(List<LocalDate> days) {
        return SelfHarmFrequency.of(days, TODAY);
    }

    @ParameterizedTest
    @CsvSource({"1, 0, false", "2, 0, true", "2, 3, true", "2, 4, false", "3, 5, true", "3, 6, false", "0, 9, false"})
    void it_rises_with_two_days_at_least_and_more_than_half_as_many_as_in_the_sixty_before(
            int recent, int earlier, boolean rising) {
        assertThat(new SelfHarmFrequency(recent, earlier).isRising()).isEqualTo(rising);
    }

    @Test
    void the_days_are_counted_by_the_calendar_with_today_as_the_thirtieth() {
        assertThat(of(List.of(
                        TODAY.plusDays(1),
                        TODAY,
                        TODAY.minusDays(29),
                        TODAY.minusDays(30),
                        TODAY.minusDays(89),
                        TODAY.minusDays(90))))
                .isEqualTo(new SelfHarmFrequency(2, 2));
    }

    @Test
    void what_several_agencies_record_of_one_day_is_one_day() {
        assertThat(of(List.of(TODAY, TODAY, TODAY))).isEqualTo(new SelfHarmFrequency(1, 0));
    }

    @Test
    void one_more_day_of_late_never_ends_a_rise_and_one_long_ago_changes_nothing() {
        for (int i = 0; i < 2_000; i++) {
            List<LocalDate> days = new ArrayList<>(IntStream.range(0, random.nextInt(12))
                    .mapToObj(n -> TODAY.minusDays(random.nextInt(120)))
                    .toList());
            SelfHarmFrequency before = of(days);
            days.add(TODAY.minusDays(90L + random.nextInt(900)));
            assertThat(of(days)).isEqualTo(before);
            days.add(TODAY.minusDays(random.nextInt(30)));
            assertThat(of(days).isRising() || !before.isRising()).isTrue();
        }
    }

    @Test
    void a_sentence_says_what_was_counted() {
        assertThat(new SelfHarmFrequency(1, 0).reading())
                .isEqualTo("1 day in the last 30, 0 in the 60 before. That is not more often than before.");
        assertThat(new SelfHarmFrequency(3, 1).reading())
                .isEqualTo(
                        "3 days in the last 30, 1 in the 60 before. It has become more frequent: look again, whatever"
                                + " the level of risk says.");
    }
}
