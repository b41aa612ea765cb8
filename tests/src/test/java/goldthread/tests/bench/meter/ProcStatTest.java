package goldthread.tests.bench.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ProcStatTest {
    @Test
    void own_time_and_that_of_ended_children_are_told_apart() {
        String line = "4711 (java) S 4700 4711 4700 34816 4711 4194304 900 800 0 0 1234 66 500 20 20 0 61 0 8800 1 2 3";
        assertThat(ProcStat.parse(line)).isEqualTo(new ProcStat(4711, 4700, 1300, 520));
    }

    @Test
    void a_name_with_spaces_and_parentheses_shifts_nothing() {
        String line = "99 (postgres: a) b (c) S 7 99 99 0 -1 4194304 1 2 3 4 10 20 30 40 20 0 1 0 5 6 7";
        assertThat(ProcStat.parse(line)).isEqualTo(new ProcStat(99, 7, 30, 70));
    }

    @Test
    void anything_else_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ProcStat.parse("no such process"));
    }
}
