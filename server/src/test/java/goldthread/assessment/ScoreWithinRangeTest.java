package goldthread.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import goldthread.store.validation.Finding;
import goldthread.terminology.OutcomeMeasure;
import goldthread.terminology.OutcomeMeasures;
import java.math.BigDecimal;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.Test;

final class ScoreWithinRangeTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final OutcomeMeasure MEASURE =
            OutcomeMeasures.read(FHIR).all().iterator().next();

    private final ScoreWithinRange rule = new ScoreWithinRange(FHIR);

    private static Observation observation(String code, Type value) {
        Observation observation = new Observation();
        observation.getCode().addCoding().setSystem("http://snomed.info/sct").setCode(code);
        return observation.setValue(value);
    }

    private static Quantity quantity(BigDecimal value) {
        return new Quantity().setValue(value);
    }

    @Test
    void both_ends_of_the_range_are_scores() {
        assertThat(rule.check(observation(MEASURE.code(), quantity(MEASURE.minimum()))))
                .isEmpty();
        assertThat(rule.check(observation(MEASURE.code(), quantity(MEASURE.maximum()))))
                .isEmpty();
    }

    @Test
    void what_the_measure_can_not_give_is_refused_with_its_place_and_the_range() {
        Observation above =
                observation(MEASURE.code(), new IntegerType(MEASURE.maximum().intValue() + 1));

        assertThat(rule.check(above)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("R-02");
            assertThat(finding.expression()).isEqualTo("Observation.value");
            assertThat(finding.sentence())
                    .contains(
                            MEASURE.minimum().toPlainString(), MEASURE.maximum().toPlainString());
        });
    }

    @Test
    void components_are_looked_at_too() {
        Observation observation = observation("0", null);
        observation.addComponent().setValue(new StringType("x"));
        observation
                .addComponent()
                .setValue(quantity(MEASURE.minimum().subtract(BigDecimal.ONE)))
                .getCode()
                .addCoding()
                .setSystem("http://snomed.info/sct")
                .setCode(MEASURE.code());

        assertThat(rule.check(observation))
                .extracting(Finding::expression)
                .containsExactly("Observation.component[1].value");
    }

    @Test
    void nothing_is_said_of_other_codes_other_values_and_other_types() {
        assertThat(rule.check(observation("0", quantity(new BigDecimal(999))))).isEmpty();
        assertThat(rule.check(observation(MEASURE.code(), new StringType("999"))))
                .isEmpty();
        assertThat(rule.check(observation(MEASURE.code(), quantity(null)))).isEmpty();
        assertThat(rule.check(new Patient())).isEmpty();
    }
}
