package goldthread.tests.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * One table of a report beside what the ledger says.
 *
 * @param told by the report; empty where it is withheld
 * @param counted by the ledger
 */
record Table(Map<String, OptionalInt> told, Function<String, Ledger.Count> counted) {
    private static final int FEWEST = 5;
    private static final int BLUR = 2;

    /**
     * Each number that can't be right: a number is told of at least five children and blurred by two at most, and withheld when
     * it is small, or as the smallest beside the only other that is withheld.
     *
     * @param others how many of a part others than the region's children can be at most
     */
    List<String> wrong(ToIntFunction<String> others) {
        List<String> wrong = new ArrayList<>();
        told.forEach((part, number) -> {
            Ledger.Count truth = counted.apply(part);
            int more = others.applyAsInt(part);
            boolean right = number.isPresent()
                    ? isNear(number.getAsInt(), truth, more)
                    : isSmall(truth) || isBesideTheOnlyOther(part);
            if (!right) {
                String said = number.isPresent() ? Integer.toString(number.getAsInt()) : "withheld";
                wrong.add(part + " is " + said + ", and the ledger says " + truth.times() + " of " + truth.children()
                        + " children");
            }
        });
        return wrong;
    }

    private static boolean isNear(int number, Ledger.Count truth, int more) {
        boolean enough = truth.children() + more >= FEWEST;
        return enough && number >= truth.times() - BLUR && number <= truth.times() + more + BLUR;
    }

    /** Blurred, a number of five or six can become one that is withheld. */
    private static boolean isSmall(Ledger.Count truth) {
        return truth.children() < FEWEST || truth.times() - BLUR < FEWEST;
    }

    private boolean isBesideTheOnlyOther(String part) {
        boolean oneOther = told.entrySet().stream()
                        .filter(other ->
                                !other.getKey().equals(part) && other.getValue().isEmpty())
                        .filter(other -> isSmall(counted.apply(other.getKey())))
                        .count()
                == 1;
        boolean noSmaller = told.values().stream()
                .filter(OptionalInt::isPresent)
                .allMatch(other -> counted.apply(part).times() - BLUR <= other.getAsInt());
        return oneOther
                && noSmaller
                && told.values().stream().filter(OptionalInt::isEmpty).count() == 2;
    }
}
