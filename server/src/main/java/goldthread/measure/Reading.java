package goldthread.measure;

import goldthread.terminology.ChangeBasis;
import goldthread.terminology.OutcomeMeasure;
import goldthread.terminology.ReliableChangeThreshold;
import goldthread.terminology.ScoreDirection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says in a sentence how a verdict follows from two scores, their measure's threshold and its direction. */
public final class Reading {

    private Reading() {}

    /** The sentence for a comparison; the one for what is missing when there is nothing to compare. */
    public static String of(Comparison comparison) {
        Score first = comparison.first();
        Score last = comparison.last();
        if (first == null || last == null) {
            return missing(comparison);
        }
        return "From " + first.value().toPlainString() + " to " + last.value().toPlainString() + ", a difference of "
                + last.value().subtract(first.value()).toPlainString() + ". "
                + threshold(last.measure(), last.standardised()) + sameRater(first, last);
    }

    private static String missing(Comparison comparison) {
        return switch (Objects.requireNonNull(comparison.gap())) {
            case NO_BASELINE -> "No score was recorded on or after the first attended contact of this referral.";
            case NO_SECOND_CONTACT ->
                "Fewer than two attended contacts of this referral are recorded, so that no follow-up" + " is due yet.";
            case NO_FOLLOW_UP ->
                "The follow-up score is missing: none was recorded after the first one, on or after the"
                        + " second attended contact of this referral.";
        };
    }

    private static String threshold(@Nullable OutcomeMeasure measure, boolean standardised) {
        if (measure == null) {
            return "The server doesn't know this measure.";
        }
        ReliableChangeThreshold threshold = measure.reliableChange();
        if (threshold == null) {
            return "No threshold is published for this score.";
        }
        if (measure.direction() == null) {
            return "Which way this score improves isn't known.";
        }
        boolean onTScores = threshold.basis() == ChangeBasis.T_SCORE;
        String least = threshold.least().toPlainString();
        if (onTScores != standardised) {
            return "The threshold of " + least + " is on " + (onTScores ? "T-scores" : "raw scores")
                    + " and says nothing of these " + (standardised ? "T-scores." : "raw scores.");
        }
        return "A difference of at least " + least + " on " + (onTScores ? "T-scores" : "raw scores") + " counts; "
                + (measure.direction() == ScoreDirection.HIGHER_IS_BETTER ? "higher" : "lower") + " is better.";
    }

    private static String sameRater(Score first, Score last) {
        return raterChanged(first, last) ? " The two scores are not by the same person." : "";
    }

    /** Whether another person of the same side gave the second score. */
    static boolean raterChanged(Score first, Score last) {
        return !String.valueOf(first.source().getPerformerFirstRep().getReference())
                .equals(String.valueOf(last.source().getPerformerFirstRep().getReference()));
    }
}
