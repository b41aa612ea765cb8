package goldthread.trigger;

import goldthread.measure.Score;
import goldthread.measure.ScoreValue;
import goldthread.terminology.OutcomeMeasure;
import goldthread.terminology.ScoreDirection;
import java.math.BigDecimal;
import java.util.Optional;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Quantity.QuantityComparator;

/**
 * From which score on something holds.
 *
 * @param comparator on which side of the number a score must lie
 * @param number that was published
 * @param standardised whether it is one of T-scores: it says nothing of raw ones, nor the reverse
 */
record Threshold(QuantityComparator comparator, BigDecimal number, boolean standardised) {

    /** Empty when it lacks its number or its side. */
    static Optional<Threshold> of(Quantity quantity) {
        return quantity.getComparator() == null
                        || quantity.getComparator() == QuantityComparator.NULL
                        || !quantity.hasValue()
                ? Optional.empty()
                : ScoreValue.of(quantity)
                        .map(value -> new Threshold(quantity.getComparator(), value.number(), value.standardised()));
    }

    boolean isReached(Score score) {
        return score.standardised() == standardised && holds(score.value().compareTo(number));
    }

    private boolean holds(int compared) {
        return switch (comparator) {
            case LESS_THAN -> compared < 0;
            case LESS_OR_EQUAL -> compared <= 0;
            case GREATER_OR_EQUAL -> compared >= 0;
            case GREATER_THAN -> compared > 0;
            case NULL -> false;
        };
    }

    /** Whether it is on the side where a measure is worse; where nothing shows which that is, either side can be. */
    boolean isOnTheWorseSide(OutcomeMeasure measure) {
        boolean upward =
                comparator == QuantityComparator.GREATER_OR_EQUAL || comparator == QuantityComparator.GREATER_THAN;
        return measure.direction() == null || upward == (measure.direction() == ScoreDirection.LOWER_IS_BETTER);
    }

    /** Whether a score of the measure can be such a number. */
    boolean canBeOf(OutcomeMeasure measure) {
        return standardised || measure.canBe(number);
    }
}
