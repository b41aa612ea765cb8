package goldthread.assessment;

import ca.uhn.fhir.context.FhirContext;
import goldthread.store.validation.ContentRule;
import goldthread.store.validation.Finding;
import goldthread.terminology.OutcomeMeasure;
import goldthread.terminology.OutcomeMeasures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Type;
import org.springframework.stereotype.Component;

/** Rule R-02: a score lies within what its measure can give, both as the value and in components. */
@Component
class ScoreWithinRange implements ContentRule {

    private static final String SNOMED = "http://snomed.info/sct";

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
        }
        return findings;
    }

    private void check(CodeableConcept code, Type value, String place, List<Finding> findings) {
        Optional<BigDecimal> score = score(value);
        if (score.isEmpty()) {
            return;
        }
        code.getCoding().stream()
                .filter(coding -> SNOMED.equals(coding.getSystem()))
                .map(Coding::getCode)
                .flatMap(snomed -> measures.find(snomed).stream())
                .filter(measure -> !measure.canBe(score.get()))
                .map(measure -> Finding.error(IssueType.VALUE, "R-02", sentence(measure), place))
                .findFirst()
                .ifPresent(findings::add);
    }

    private static Optional<BigDecimal> score(Type value) {
        if (value instanceof IntegerType points && points.getValue() != null) {
            return Optional.of(BigDecimal.valueOf(points.getValue()));
        }
        return value instanceof Quantity quantity ? Optional.ofNullable(quantity.getValue()) : Optional.empty();
    }

    private static String sentence(OutcomeMeasure measure) {
        return "A score of this measure lies from " + measure.minimum().toPlainString() + " to "
                + measure.maximum().toPlainString() + ".";
    }
}
