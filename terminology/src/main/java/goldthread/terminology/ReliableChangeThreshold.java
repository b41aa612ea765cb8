package goldthread.terminology;

import java.math.BigDecimal;

/**
 * The smallest difference between two scores of one measure by one rater that is more than noise.
 *
 * @param least the difference, without sign, greater than zero
 * @param basis on which numbers it is defined; a threshold on T-scores says nothing of raw scores
 * @param source where it was published, in words
 */
public record ReliableChangeThreshold(BigDecimal least, ChangeBasis basis, String source) {
    /** @throws IllegalArgumentException if the difference is not greater than zero */
    public ReliableChangeThreshold {
        if (least.signum() <= 0) {
            throw new IllegalArgumentException("A change of " + least + " is none.");
        }
    }
}
