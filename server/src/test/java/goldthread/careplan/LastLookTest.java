package goldthread.careplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goldthread.terminology.PlanComparison;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** With which earlier look a plan is compared; times are minutes before the present look. */
class LastLookTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Comparison FIRST = new Comparison(PlanComparison.FIRST_LOOK, null);

    private static Comparison comparedTo(Integer... minutesAgo) {
        return LastLook.of(looks(minutesAgo), true, NOW);
    }

    private static List<Instant> looks(Integer... minutesAgo) {
        return Arrays.stream(minutesAgo)
                .map(minutes -> NOW.minusSeconds(60L * minutes))
                .toList();
    }

    /** Ten seconds earlier: what was on its way then isn't missed. */
    private static Comparison since(int minutesAgo) {
        return new Comparison(PlanComparison.SINCE_LAST_LOOK, NOW.minusSeconds(60L * minutesAgo + 10));
    }

    @Test
    void who_never_looked_looks_for_the_first_time() {
        assertThat(comparedTo()).isEqualTo(FIRST);
    }

    @Test
    void the_present_visit_is_not_compared_with_itself() {
        assertThat(comparedTo(0)).isEqualTo(FIRST);
        assertThat(comparedTo(29)).isEqualTo(FIRST);
        assertThat(comparedTo(10, 20, 35, 60)).isEqualTo(FIRST);
    }

    @Test
    void half_an_hour_later_it_is_another_visit() {
        assertThat(comparedTo(30)).isEqualTo(since(30));
        assertThat(comparedTo(1_440)).isEqualTo(since(1_440));
    }

    @Test
    void a_visit_is_compared_with_the_last_look_of_the_one_before() {
        assertThat(comparedTo(45, 50, 900)).isEqualTo(since(45));
    }

    @Test
    void reloading_wipes_no_marks_however_long_the_visit_lasts() {
        assertThat(comparedTo(5, 25, 50, 70, 100, 101)).isEqualTo(since(100));
    }

    @Test
    void a_look_that_another_clock_saw_later_than_now_belongs_to_this_visit() {
        assertThat(comparedTo(-1, 2, 200)).isEqualTo(since(200));
    }

    @Test
    void a_visit_longer_than_what_is_read_is_compared_with_the_oldest_that_is() {
        assertThat(LastLook.of(looks(1, 2, 3), false, NOW)).isEqualTo(since(3));
        assertThat(LastLook.of(looks(1, 2, 90), false, NOW)).isEqualTo(since(90));
    }

    @Test
    void only_a_first_look_is_compared_with_nothing() {
        assertThatThrownBy(() -> new Comparison(PlanComparison.SINCE, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Comparison(PlanComparison.FIRST_LOOK, NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
