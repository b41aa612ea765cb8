package goldthread.careplan;

import goldthread.terminology.Canonicals;
import goldthread.terminology.ChangeBasis;
import goldthread.terminology.Coded;
import goldthread.terminology.OutcomeMeasure;
import goldthread.terminology.ReliableChangeThreshold;
import goldthread.terminology.ScoreDirection;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;

/** What the difference between two scores of one measure and rater means. */
enum ReliableChange implements Coded {
    IMPROVED,
    DETERIORATED,
    NO_CHANGE,
    NOT_KNOWN;

    @Override
    public String system() {
        return Canonicals.ROOT + "/CodeSystem/reliable-change";
    }

    /**
     * Compares two scores by the measure's own threshold and direction.
     *
     * @param standardised whether both are T-scores; a threshold on T-scores says nothing of raw ones, nor the reverse
     */
    static ReliableChange between(BigDecimal first, BigDecimal last, boolean standardised, OutcomeMeasure measure) {
        ReliableChangeThreshold threshold = measure.reliableChange();
        ScoreDirection direction = measure.direction();
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
    static Optional<ReliableChange> over(Collection<ReliableChange> changes) {
        if (changes.contains(DETERIORATED)) {
            return Optional.of(DETERIORATED);
        }
        if (changes.contains(IMPROVED)) {
            return Optional.of(IMPROVED);
        }
        return changes.contains(NO_CHANGE) ? Optional.of(NO_CHANGE) : Optional.empty();
    }
}
