package goldthread.measure;

import goldthread.terminology.OutcomeMeasure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.jspecify.annotations.Nullable;

/**
 * One score of one outcome measure.
 *
 * @param source in which it stands
 * @param measure by its code that is used now; {@code null} when the measure isn't known to the server
 * @param rater from whose side it was given
 * @param about the goal that was rated, as {@code Goal/id}; empty when it is about the child as a whole
 * @param referral to which it belongs, as {@code ServiceRequest/id}; empty when nothing tells it
 * @param value the number
 * @param standardised whether it is a T-score
 * @param day on which it was rated
 */
public record Score(
        Observation source,
        @Nullable OutcomeMeasure measure,
        Rater rater,
        String about,
        String referral,
        BigDecimal value,
        boolean standardised,
        LocalDate day) {

    /** {@code Observation/id}. */
    public String reference() {
        return Links.key(source);
    }

    /** Scores with the same key belong to one series. */
    String series() {
        return (measure == null ? code(source.getCode()) : measure.code()) + "|" + rater + "|" + about + "|"
                + standardised;
    }

    private static String code(CodeableConcept code) {
        return Optional.ofNullable(code.getText())
                .or(() -> code.getCoding().stream()
                        .map(coding -> coding.getSystem() + "|" + coding.getCode())
                        .findFirst())
                .orElse("");
    }
}
