package goldthread.measure;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * The number of a score.
 *
 * @param number as it was recorded
 * @param standardised whether it is a T-score: standardised by age and sex, and not comparable with raw scores
 * @param exact whether it is the score itself and not a bound of it, such as less than 5
 */
public record ScoreValue(BigDecimal number, boolean standardised, boolean exact) {

    private static final int DIGITS = 30;

    /** The number that a value holds: a whole number or a quantity; empty for everything else. */
    public static Optional<ScoreValue> of(@Nullable Type value) {
        if (value instanceof IntegerType points && points.hasValue()) {
            return Optional.of(new ScoreValue(BigDecimal.valueOf(points.getValue()), false, true));
        }
        return value instanceof Quantity quantity
                ? Optional.ofNullable(quantity.getValue())
                        .map(number -> new ScoreValue(number, isTScore(quantity), !quantity.hasComparator()))
                : Optional.empty();
    }

    /** Whether one can count with it: to subtract 1 from 1E999999999 would fill the memory, and no measure has such numbers. */
    boolean isCountable() {
        return number.precision() <= DIGITS && Math.abs((long) number.scale()) <= DIGITS;
    }

    private static boolean isTScore(Quantity quantity) {
        return says(quantity.getUnit()) || says(quantity.getCode());
    }

    private static boolean says(String unit) {
        return String.valueOf(unit)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]", "")
                .contains("tscore");
    }
}
