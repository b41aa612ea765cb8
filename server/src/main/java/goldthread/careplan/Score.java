package goldthread.careplan;

import goldthread.terminology.OutcomeMeasure;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.hl7.fhir.r4.model.Observation;
import org.jspecify.annotations.Nullable;

/**
 * One score of one outcome measure.
 *
 * @param source in which it stands
 * @param measure by its code that is used now; {@code null} when the measure isn't known to the server
 * @param label of the measure
 * @param rater who rated, as the record names them
 * @param about the goal that was rated, as {@code Goal/id}; empty when it is about the child as a whole
 * @param referral to which it belongs, as {@code ServiceRequest/id}; empty when it doesn't say
 * @param value the number
 * @param standardised whether it is a T-score
 * @param day on which it was rated
 */
record Score(
        Recorded<Observation> source,
        @Nullable OutcomeMeasure measure,
        String label,
        String rater,
        String about,
        String referral,
        BigDecimal value,
        boolean standardised,
        LocalDate day) {

    /** Scores with the same key belong to one series. */
    String series() {
        return (measure == null ? label : measure.code()) + "|" + rater + "|" + about + "|" + standardised;
    }
}
