package goldthread.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SmallNumbersTest {

    private final SmallNumbers exact = new SmallNumbers(cell -> 0);

    @Test
    void fewer_than_five_children_are_withheld_however_often_they_count() {
        assertThat(exact.told(cell(4, 4))).isEmpty();
        assertThat(exact.told(cell(5, 5))).hasValue(5);
        assertThat(exact.told(cell(40, 4))).isEmpty();
    }

    @Test
    void nought_is_withheld_as_a_small_number_is() {
        assertThat(exact.told(Cell.NONE)).isEmpty();
    }

    @Test
    void what_is_blurred_below_five_is_withheld() {
        assertThat(new SmallNumbers(cell -> -2).told(cell(6, 6))).isEmpty();
        assertThat(new SmallNumbers(cell -> -2).told(cell(7, 7))).hasValue(5);
    }

    @Test
    void a_number_that_would_be_the_only_one_withheld_takes_the_next_smallest_with_it() {
        assertThat(exact.told(table(3, 20, 9)))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(0, OptionalLong.empty(), 1, OptionalLong.of(20), 2, OptionalLong.empty()));
        assertThat(exact.told(table(3, 2, 9)).get(2)).isEqualTo(OptionalLong.of(9));
        assertThat(exact.told(table(5, 20, 9)).values()).noneMatch(OptionalLong::isEmpty);
    }

    @Test
    void the_same_things_are_always_blurred_by_the_same() {
        Noise noise = new Noise(new byte[] {1, 2, 3});
        Cell cell = new Cell(12, 12, BigInteger.valueOf(4711));
        assertThat(noise.of(cell)).isEqualTo(noise.of(new Cell(12, 11, BigInteger.valueOf(4711))));
        assertThat(noise.of(cell)).isBetween(-Noise.MOST, Noise.MOST);
    }

    @Test
    void each_server_blurs_in_its_own_way() {
        long same = 0;
        for (int number = 0; number < 100; number++) {
            Cell cell = cell(number, number);
            same += new Noise(new byte[] {1}).of(cell) == new Noise(new byte[] {2}).of(cell) ? 1 : 0;
        }
        assertThat(same).isLessThan(50);
    }

    private static Map<Integer, Cell> table(long... counts) {
        Map<Integer, Cell> table = new LinkedHashMap<>();
        for (int at = 0; at < counts.length; at++) {
            table.put(at, cell(counts[at], counts[at]));
        }
        return table;
    }

    private static Cell cell(long count, long children) {
        return new Cell(count, children, BigInteger.valueOf(count * 7919 + children));
    }
}
