package goldthread.risk;

import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import goldthread.staleness.Question;
import goldthread.staleness.Writings;
import goldthread.staleness.Written;
import goldthread.terminology.Coded;
import goldthread.terminology.ReviewSubject;
import goldthread.terminology.RiskDirection;
import goldthread.terminology.RiskLevel;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.RiskAssessment;
import org.hl7.fhir.r4.model.RiskAssessment.RiskAssessmentPredictionComponent;

/**
 * What one agency said last of one risk.
 *
 * @param assessment in which it stands
 * @param prediction the risk
 */
record Finding(RiskAssessment assessment, RiskAssessmentPredictionComponent prediction) {

    private static final Comparator<Finding> HIGHEST_FIRST = Comparator.comparing(
                    (Finding finding) -> finding.level().map(RiskLevel::ordinal).orElse(-1))
            .reversed()
            .thenComparing(Finding::question)
            .thenComparing(Finding::day, Comparator.reverseOrder())
            .thenComparing(finding -> finding.assessment().getIdElement().getIdPart());

    /**
     * The latest of each agency on each risk, the highest level first, and within a level risk by risk, the newest
     * first; what has no level comes last.
     */
    static List<Finding> latest(RiskRecord record) {
        Map<Question, Written> latest = Written.latest(record.writings());
        return record.all(RiskAssessment.class)
                .flatMap(assessment ->
                        assessment.getPrediction().stream().map(prediction -> new Finding(assessment, prediction)))
                .filter(finding -> finding.isAnswerTo(latest, record))
                .sorted(HIGHEST_FIRST)
                .collect(Collectors.toList());
    }

    private boolean isAnswerTo(Map<Question, Written> latest, RiskRecord record) {
        Written last = latest.get(
                new Question(record.recorder(assessment), ReviewSubject.RISK, Writings.question(prediction)));
        return last != null && last.item().about().equals(reference());
    }

    /** As its assessor wrote it; empty when they didn't. */
    private String day() {
        return assessment.hasOccurrenceDateTimeType()
                ? assessment.getOccurrenceDateTimeType().getValueAsString()
                : "";
    }

    String reference() {
        return "RiskAssessment/" + assessment.getIdElement().getIdPart();
    }

    /** The risk, whatever its direction: outcome and direction are one question. */
    String question() {
        return Writings.question(prediction);
    }

    /** The level in the common language; never a translation. */
    Optional<RiskLevel> level() {
        return Coded.find(RiskLevel.class, prediction.getQualitativeRisk());
    }

    Optional<RiskDirection> direction() {
        Extension direction = FirstExtension.of(prediction, Extensions.DIRECTION);
        return direction != null && direction.getValue() instanceof CodeableConcept towards
                ? Coded.find(RiskDirection.class, towards)
                : Optional.empty();
    }
}
