package goldthread.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import goldthread.profiles.Extensions;
import goldthread.store.validation.Finding;
import goldthread.terminology.OutcomeMeasure;
import goldthread.terminology.OutcomeMeasures;
import goldthread.terminology.RaterPerspective;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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

    static Stream<OutcomeMeasure> measures() {
        return OutcomeMeasures.read(FHIR).all().stream();
    }

    @ParameterizedTest
    @MethodSource("measures")
    void every_measure_of_the_table_has_its_range(OutcomeMeasure measure) {
        BigDecimal step = new BigDecimal("0.1");
        assertThat(rule.check(observation(measure.code(), quantity(measure.minimum()))))
                .isEmpty();
        assertThat(rule.check(observation(measure.code(), quantity(measure.maximum()))))
                .isEmpty();
        assertThat(rule.check(
                        observation(measure.code(), quantity(measure.minimum().subtract(step)))))
                .extracting(Finding::rule)
                .containsExactly("R-02");
        assertThat(rule.check(
                        observation(measure.code(), quantity(measure.maximum().add(step)))))
                .extracting(Finding::rule)
                .containsExactly("R-02");
        assertThat(rule.check(observation(
                        measure.code(), new IntegerType(measure.maximum().intValue() + 1))))
                .extracting(Finding::rule)
                .containsExactly("R-02");
    }

    @Test
    void a_t_score_is_not_held_to_the_range_of_raw_scores_but_only_where_there_are_t_scores() {
        Quantity tScore = new Quantity().setValue(72).setUnit("T-score");

        assertThat(rule.check(observation("718655001", tScore))).isEmpty();
        assertThat(rule.check(observation("718655001", quantity(new BigDecimal(72)))))
                .hasSize(1);
        assertThat(rule.check(observation("445455005", tScore)))
                .extracting(Finding::sentence)
                .containsExactly("This measure has no T-scores: give the raw score, from 0 to 21.");
        assertThat(rule.check(
                        observation("718655001", new Quantity().setValue(-3).setUnit("T-score"))))
                .extracting(Finding::sentence)
                .containsExactly("A T-score is greater than 0.");
    }

    @Test
    void a_bound_of_a_score_is_held_to_the_range_too() {
        assertThat(rule.check(observation(
                        "445455005",
                        quantity(new BigDecimal(99)).setComparator(Quantity.QuantityComparator.LESS_THAN))))
                .hasSize(1);
    }

    @Test
    void a_code_that_is_for_another_rater_is_pointed_out() {
        Observation byTeacher = observation("986211000000104", new IntegerType(12));
        byTeacher.addExtension(Extensions.RATER_PERSPECTIVE, new CodeableConcept(RaterPerspective.TEACHER.coding()));
        Observation byParent = observation("986211000000104", new IntegerType(12));
        byParent.addExtension(
                Extensions.RATER_PERSPECTIVE, new CodeableConcept(RaterPerspective.PARENT_CARER.coding()));

        assertThat(rule.check(byTeacher)).isEmpty();
        assertThat(rule.check(byParent)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(IssueSeverity.WARNING);
            assertThat(finding.rule()).isEqualTo("score-rater");
            assertThat(finding.expression()).isEqualTo("Observation.code");
        });
    }
}
