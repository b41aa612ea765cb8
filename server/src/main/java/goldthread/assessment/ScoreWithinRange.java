package goldthread.assessment;

import ca.uhn.fhir.context.FhirContext;
import goldthread.measure.Rater;
import goldthread.measure.ScoreValue;
import goldthread.store.validation.ContentRule;
import goldthread.store.validation.Finding;
import goldthread.terminology.CodeSystems;
import goldthread.terminology.OutcomeMeasure;
import goldthread.terminology.OutcomeMeasures;
import goldthread.terminology.RaterPerspective;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Type;
import org.springframework.stereotype.Component;

/**
 * Rule R-02: a score lies within what its measure can give, both as the value and in components. A T-score isn't held to
 * the range of raw scores; only instruments whose threshold is on T-scores have them. The range doesn't depend on the
 * rater; where the code fixes the rater, another one is pointed out.
 */
@Component
class ScoreWithinRange implements ContentRule {

    private static final String RULE = "R-02";

    private final OutcomeMeasures measures;

    ScoreWithinRange(FhirContext fhir) {
        this.measures = OutcomeMeasures.read(fhir);
    }

    @Override
    public List<Finding> check(Resource resource) {
        List<Finding> findings = new ArrayList<>();
        if (resource instanceof Observation observation) {
            check(observation.getCode(), observation.getValue(), "Observation.value", findings);
            for (int i = 0; i < observation.getComponent().size(); i++) {
                Observation.ObservationComponentComponent part =
                        observation.getComponent().get(i);
                check(part.getCode(), part.getValue(), "Observation.component[" + i + "].value", findings);
            }
            Rater.said(observation).ifPresent(rater -> check(observation, rater, findings));
        }
        return findings;
    }

    private void check(CodeableConcept code, Type value, String place, List<Finding> findings) {
        Optional<ScoreValue> score = ScoreValue.of(value);
        if (score.isEmpty()) {
            return;
        }
        measures(code)
                .flatMap(measure -> wrong(measure, score.get()).stream())
                .map(sentence -> Finding.error(IssueType.VALUE, RULE, sentence, place))
                .findFirst()
                .ifPresent(findings::add);
    }

    private void check(Observation observation, RaterPerspective rater, List<Finding> findings) {
        if (observation.hasValue()
                && measures(observation.getCode())
                        .anyMatch(measure -> measure.rater() != null && measure.rater() != rater)) {
            findings.add(new Finding(
                    IssueSeverity.WARNING,
                    IssueType.BUSINESSRULE,
                    "score-rater",
                    "The code of this score is for another rater. Use the code for this rater, or correct"
                            + " ext-rater-perspective.",
                    "Observation.code",
                    false));
        }
    }

    private Stream<OutcomeMeasure> measures(CodeableConcept code) {
        return code.getCoding().stream()
                .filter(coding -> CodeSystems.SNOMED_CT.equals(coding.getSystem()) && coding.hasCode())
                .map(Coding::getCode)
                .flatMap(snomed -> measures.find(snomed).stream());
    }

    private Optional<String> wrong(OutcomeMeasure measure, ScoreValue score) {
        if (!score.standardised()) {
            return measure.canBe(score.number())
                    ? Optional.empty()
                    : Optional.of("A score of this measure lies from "
                            + measure.minimum().toPlainString() + " to "
                            + measure.maximum().toPlainString() + ".");
        }
        if (!measures.hasTScores(measure.tool())) {
            return Optional.of("This measure has no T-scores: give the raw score, from "
                    + measure.minimum().toPlainString() + " to "
                    + measure.maximum().toPlainString() + ".");
        }
        return score.number().signum() > 0 ? Optional.empty() : Optional.of("A T-score is greater than 0.");
    }
}
