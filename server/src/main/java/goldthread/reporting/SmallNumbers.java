package goldthread.reporting;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.ToIntFunction;

/**
 * What of a report's numbers is told. A number of fewer than five children is withheld, and so is one that is nought: whoever
 * sees it withheld knows that it is small and no more. Where one number of a table would be the only one that is withheld, the
 * smallest of the others is withheld too. What is told is blurred, so that neither the rest of a table nor the difference of
 * two reports gives a withheld number away.
 *
 * @param noise by how much each is blurred, {@link Noise#MOST} at most
 */
record SmallNumbers(ToIntFunction<Cell> noise) {

    /** The fewest children of whom a number is told. */
    static final int FEWEST = 5;

    /** A number on its own; empty when it is withheld. */
    OptionalLong told(Cell cell) {
        long blurred = cell.count() + noise.applyAsInt(cell);
        return cell.children() < FEWEST || blurred < FEWEST ? OptionalLong.empty() : OptionalLong.of(blurred);
    }

    /** The numbers of one table, in their order. */
    <K> Map<K, OptionalLong> told(Map<K, Cell> table) {
        Map<K, OptionalLong> told = new LinkedHashMap<>();
        table.forEach((name, cell) -> told.put(name, told(cell)));
        long withheld = told.values().stream().filter(OptionalLong::isEmpty).count();
        if (withheld == 1) {
            told.entrySet().stream()
                    .filter(entry -> entry.getValue().isPresent())
                    .min(Comparator.comparingLong(entry -> entry.getValue().getAsLong()))
                    .ifPresent(smallest -> smallest.setValue(OptionalLong.empty()));
        }
        return told;
    }
}
