package goldthread.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlotsTest {

    private final Slots slots = new Slots(5, 2);

    @Test
    void a_slow_receiver_has_its_own_places_and_no_more() {
        assertThat(slots.take("slow")).isEqualTo(2);
        assertThat(slots.take("slow")).isZero();
        assertThat(slots.take("other")).isEqualTo(2);
    }

    @Test
    void all_together_have_no_more_than_there_are() {
        slots.take("a");
        slots.take("b");

        assertThat(slots.take("c")).isEqualTo(1);
        assertThat(slots.take("d")).isZero();
    }

    @Test
    void what_comes_back_is_free_again() {
        slots.take("a");
        slots.free("a", 1);

        assertThat(slots.take("a")).isEqualTo(1);
    }
}
