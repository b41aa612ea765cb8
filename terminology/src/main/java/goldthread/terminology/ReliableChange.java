package goldthread.terminology;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the difference between two scores of one measure and rater means. */
public enum ReliableChange implements Coded {
    IMPROVED,
    DETERIORATED,
    NO_CHANGE,
    NOT_KNOWN;

    @Override
    public String system() {
        return CodeSystems.RELIABLE_CHANGE;
    }

    /**
     * Compares two scores by the measure's own threshold and direction.
     *
     * @param standardised whether both are T-scores; a threshold on T-scores says nothing of raw ones, nor the reverse
     */
    public static ReliableChange between(
            BigDecimal first, BigDecimal last, boolean standardised, OutcomeMeasure measure) {
        return between(first, last, standardised, measure, measure.direction());
    }

    /**
     * The same by another reading of the direction, as national statistics have for a few measures.
     *
     * @param direction which way the score is said to improve
     */
    public static ReliableChange between(
            BigDecimal first,
            BigDecimal last,
            boolean standardised,
            OutcomeMeasure measure,
            @Nullable ScoreDirection direction) {
        ReliableChangeThreshold threshold = measure.reliableChange();
        if (threshold == null || direction == null || (threshold.basis() == ChangeBasis.T_SCORE) != standardised) {
            return NOT_KNOWN;
        }
        BigDecimal difference = last.subtract(first);
        if (difference.abs().compareTo(threshold.least()) < 0) {
            return NO_CHANGE;
        }
        boolean rose = difference.signum() > 0;
        return rose == (direction == ScoreDirection.HIGHER_IS_BETTER) ? IMPROVED : DETERIORATED;
    }

    /**
     * What several measures say together: worse if any is worse, better if any is better and none worse. Measures of
     * which nothing can be said don't count; empty when there are no others.
     */
    public static Optional<ReliableChange> over(Collection<ReliableChange> changes) {
        if (changes.contains(DETERIORATED)) {
            return Optional.of(DETERIORATED);
        }
        if (changes.contains(IMPROVED)) {
            return Optional.of(IMPROVED);
        }
        return changes.contains(NO_CHANGE) ? Optional.of(NO_CHANGE) : Optional.empty();
    }
}
