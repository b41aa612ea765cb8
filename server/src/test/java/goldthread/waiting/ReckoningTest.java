package goldthread.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.terminology.ReferralClock;
import goldthread.waiting.Breach.State;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An alarm for each clock that has run out, once, and none for what was done meanwhile. */
final class ReckoningTest {

    private static final Instant NOW = Instant.parse("2026-03-31T10:00:00Z");
    private static final Instant PAST = NOW.minus(1, ChronoUnit.DAYS);
    private static final Instant AHEAD = NOW.plus(1, ChronoUnit.DAYS);

    private static Reckoning of(
            Map<ReferralClock, Instant> due, Map<ReferralClock, Instant> owed, Map<ReferralClock, Breach> breaches) {
        return new Reckoning(due, owed, breaches, NOW);
    }

    private static Map<ReferralClock, Instant> contact(Instant due) {
        return Map.of(ReferralClock.FIRST_CONTACT, due);
    }

    private static Map<ReferralClock, Breach> alarm(State state) {
        return Map.of(ReferralClock.FIRST_CONTACT, new Breach(PAST, state));
    }

    @ParameterizedTest
    @EnumSource(ReferralClock.class)
    void what_has_run_out_raises_an_alarm_and_what_has_not_is_waited_for(ReferralClock clock) {
        assertThat(of(Map.of(clock, NOW), Map.of(clock, NOW), Map.of()).toRaise())
                .containsOnlyKeys(clock);
        Reckoning ahead = of(Map.of(clock, AHEAD), Map.of(), Map.of());
        assertThat(ahead.toRaise()).isEmpty();
        assertThat(ahead.next()).contains(AHEAD);
    }

    @Test
    void there_is_one_alarm_for_a_clock_while_it_is_owed() {
        Reckoning again = of(contact(PAST), contact(PAST), alarm(State.OPEN));

        assertThat(again.toRaise()).isEmpty();
        assertThat(again.toEnd()).isEmpty();
        assertThat(again.next()).isEmpty();
    }

    @Test
    void what_was_done_before_the_sweep_raises_none_and_what_was_done_after_it_ends_it() {
        assertThat(of(contact(PAST), Map.of(), Map.of()).toRaise()).isEmpty();
        assertThat(of(contact(PAST), Map.of(), alarm(State.OPEN)).toEnd()).containsExactly(ReferralClock.FIRST_CONTACT);
        assertThat(of(contact(PAST), Map.of(), alarm(State.ENDED)).toEnd()).isEmpty();
    }

    @Test
    void what_turned_out_not_to_have_been_done_raises_another() {
        assertThat(of(contact(PAST), contact(PAST), alarm(State.ENDED)).toRaise())
                .containsOnlyKeys(ReferralClock.FIRST_CONTACT);
    }

    @Test
    void an_alarm_that_is_about_to_end_is_waited_for_before_another_is_raised() {
        Reckoning ending = of(contact(PAST), contact(PAST), alarm(State.TO_END));

        assertThat(ending.toRaise()).isEmpty();
        assertThat(ending.next()).contains(NOW);
    }

    @Test
    void a_wait_that_began_later_than_the_task_says_is_owed_later() {
        Reckoning later = of(Map.of(ReferralClock.FOUR_WEEKS, PAST), Map.of(ReferralClock.FOUR_WEEKS, AHEAD), Map.of());

        assertThat(later.toRaise()).isEmpty();
        assertThat(later.next()).contains(AHEAD);
    }

    /** The child's record is read for what has run out, and for nothing else. */
    @ParameterizedTest
    @EnumSource(ReferralClock.class)
    void only_of_what_has_run_out_it_is_asked_what_is_owed(ReferralClock clock) {
        assertThat(Reckoning.asked(Map.of(clock, NOW), NOW)).containsExactly(clock);
        assertThat(Reckoning.asked(Map.of(clock, AHEAD), NOW)).isEmpty();
    }

    /** By default both run out at one moment. */
    @Test
    void one_alarm_tells_that_a_child_was_neither_seen_nor_helped_and_another_of_anything_else() {
        Map<ReferralClock, Instant> all =
                Map.of(ReferralClock.DECIDE, PAST, ReferralClock.FIRST_CONTACT, NOW, ReferralClock.FOUR_WEEKS, PAST);

        assertThat(of(all, all, Map.of()).alarms())
                .containsExactly(
                        Map.of(ReferralClock.DECIDE, PAST),
                        Map.of(ReferralClock.FIRST_CONTACT, NOW, ReferralClock.FOUR_WEEKS, PAST));
        assertThat(of(all, all, alarm(State.OPEN)).alarms())
                .containsExactly(Map.of(ReferralClock.DECIDE, PAST), Map.of(ReferralClock.FOUR_WEEKS, PAST));
        assertThat(of(all, Map.of(), Map.of()).alarms()).isEmpty();
    }
}
