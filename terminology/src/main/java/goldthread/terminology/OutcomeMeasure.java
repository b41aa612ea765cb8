package goldthread.terminology;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one score or subscale score of an instrument. It carries no item, anchor or norm.
 *
 * @param code the SNOMED CT code
 * @param tool the instrument: a code of the outcome-tool code system
 * @param label our own short label; never a SNOMED CT term
 * @param minimum the smallest possible score
 * @param maximum the largest possible score
 * @param rater who rates, where the code fixes it
 * @param direction which way the score improves by the instrument itself; absent where nothing shows it
 * @param nationalDirection which way national statistics read it, where they differ; a clinician must sign off on one
 * @param reliableChange the smallest difference that is more than noise, where one is published
 * @param successor the code that is used now, when this one is superseded
 */
public record OutcomeMeasure(
        String code,
        String tool,
        String label,
        BigDecimal minimum,
        BigDecimal maximum,
        @Nullable RaterPerspective rater,
        @Nullable ScoreDirection direction,
        @Nullable ScoreDirection nationalDirection,
        @Nullable ReliableChangeThreshold reliableChange,
        @Nullable String successor) {

    /** @throws IllegalArgumentException if the range is empty or backwards */
    public OutcomeMeasure {
        if (minimum.compareTo(maximum) >= 0) {
            throw new IllegalArgumentException(code + " has no range: from " + minimum + " to " + maximum + ".");
        }
    }

    /** Whether a score can be one of this measure, both ends included. */
    public boolean canBe(BigDecimal score) {
        return score.compareTo(minimum) >= 0 && score.compareTo(maximum) <= 0;
    }

    /** Whether this is the code that is used now. */
    public boolean isCurrent() {
        return successor == null;
    }
}
