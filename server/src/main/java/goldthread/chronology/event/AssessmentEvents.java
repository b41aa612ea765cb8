package goldthread.chronology.event;

import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import goldthread.profiles.Viewpoint;
import goldthread.terminology.ChronologyCategory;
import goldthread.terminology.Coded;
import goldthread.terminology.RiskLevel;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.ClinicalImpression;
import org.hl7.fhir.r4.model.ClinicalImpression.ClinicalImpressionStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.RiskAssessment;
import org.hl7.fhir.r4.model.RiskAssessment.RiskAssessmentPredictionComponent;
import org.hl7.fhir.r4.model.RiskAssessment.RiskAssessmentStatus;

/** Assessments of risk and need, and forms that were filled in. */
final class AssessmentEvents {

    private static final String UNHEARD = "without the child's own view";

    private AssessmentEvents() {}

    static List<Event> of(RiskAssessment assessment, Telling telling) {
        RiskAssessmentStatus status = Objects.requireNonNullElse(assessment.getStatus(), RiskAssessmentStatus.NULL);
        boolean made = switch (status) {
            case PRELIMINARY, FINAL, AMENDED, CORRECTED, UNKNOWN -> true;
            default -> false;
        };
        if (!made) {
            return List.of();
        }
        boolean major = assessment.getPrediction().stream()
                .map(prediction -> Coded.find(RiskLevel.class, prediction.getQualitativeRisk()))
                .flatMap(Optional::stream)
                .anyMatch(level -> level.compareTo(RiskLevel.MODERATE) >= 0);
        String risks = assessment.getPrediction().stream()
                .map(prediction -> risk(prediction, telling))
                .collect(Collectors.joining("; "));
        String summary = new Sentence("Risk assessed")
                .and(" by ", telling.name(assessment.getPerformer()))
                .and(": ", Optional.of(risks))
                .end();
        return EventTime.of(assessment.getOccurrence())
                .map(time -> List.of(Event.of(time, ChronologyCategory.RISK, major, summary)))
                .orElse(List.of());
    }

    private static String risk(RiskAssessmentPredictionComponent prediction, Telling telling) {
        Extension direction = FirstExtension.of(prediction, Extensions.DIRECTION);
        return new Sentence(telling.words(prediction.getOutcome()).orElse("a risk"))
                .and(
                        " ",
                        direction != null && direction.getValue() instanceof CodeableConcept towards
                                ? telling.words(towards)
                                : Optional.<String>empty())
                .and(": ", telling.ours(prediction.getQualitativeRisk()))
                .end();
    }

    static List<Event> of(ClinicalImpression impression, Telling telling) {
        if (impression.getStatus() == ClinicalImpressionStatus.ENTEREDINERROR) {
            return List.of();
        }
        String summary = new Sentence("Assessment")
                .and(" by ", telling.name(impression.getAssessor()))
                .and(": ", telling.words(impression.getCode()))
                .and(", ", isWithoutTheChild(impression) ? Optional.of(UNHEARD) : Optional.empty())
                .end();
        return EventTime.of(impression.getEffective())
                .or(() -> EventTime.at(impression.getDateElement()))
                .map(time -> List.of(Event.major(time, ChronologyCategory.ASSESSMENT, summary)))
                .orElse(List.of());
    }

    private static boolean isWithoutTheChild(ClinicalImpression impression) {
        return impression.getStatus() == ClinicalImpressionStatus.COMPLETED && !Viewpoint.ofChildIsIn(impression);
    }

    static List<Event> of(QuestionnaireResponse form, Telling telling) {
        QuestionnaireResponseStatus status = form.getStatus();
        if (status == QuestionnaireResponseStatus.ENTEREDINERROR || status == QuestionnaireResponseStatus.INPROGRESS) {
            return List.of();
        }
        String summary = new Sentence("Form filled in")
                .and(" by ", telling.name(form.hasSource() ? form.getSource() : form.getAuthor()))
                .end();
        return EventTime.at(form.getAuthoredElement())
                .map(time -> List.of(Event.minor(time, ChronologyCategory.FORM, summary)))
                .orElse(List.of());
    }
}
