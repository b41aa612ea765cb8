package goldthread.terminology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.junit.jupiter.api.Test;

class OutcomeMeasuresTest {
    private static final String SDQ_SELF_CONDUCT = "718143006";
    private static final String SDQ_SELF_PROSOCIAL = "718147007";
    private static final String SDQ_EDUCATOR_CONDUCT = "986151000000106";
    private static final String SCORE_15_TOTAL = "718455008";
    private static final String RCADS_DEPRESSION = "718655001";
    private static final String ORS = "716613004";
    private static final String ORS_SUPERSEDED = "960251000000100";
    private static final String EDE_Q_GLOBAL = "446826001";

    private static final String SOURCE = "NHS England, analysis of the outcome metric for children and young people";

    private final OutcomeMeasures measures = OutcomeMeasures.read(Shipped.R4);

    @Test
    void every_code_of_the_table_is_known_and_typed_right() {
        assertThat(measures.all()).hasSize(253).allSatisfy(measure -> {
            assertThat(measure.code()).matches(Verhoeff::checks, "check digit");
            assertThat(measure.minimum()).isLessThan(measure.maximum());
            assertThat(measure.label()).isNotBlank();
        });
    }

    @Test
    void every_instrument_has_a_name_of_ours() {
        List<String> tools = Shipped.codeSystem(CodeSystems.OUTCOME_TOOL).getConcept().stream()
                .map(ConceptDefinitionComponent::getCode)
                .toList();
        assertThat(measures.all().stream().map(OutcomeMeasure::tool).distinct())
                .containsExactlyInAnyOrderElementsOf(tools);
    }

    @Test
    void a_label_tells_current_scores_apart() {
        assertThat(measures.all().stream()
                        .filter(OutcomeMeasure::isCurrent)
                        .filter(measure -> !measure.tool().equals("cries-8"))
                        .map(OutcomeMeasure::label))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_score_may_lie_on_either_end_of_the_range_but_not_beyond() {
        OutcomeMeasure ors = find(ORS);
        assertThat(ors.canBe(BigDecimal.ZERO)).isTrue();
        assertThat(ors.canBe(new BigDecimal("40.0"))).isTrue();
        assertThat(ors.canBe(new BigDecimal("40.1"))).isFalse();
        assertThat(ors.canBe(new BigDecimal("-0.1"))).isFalse();
    }

    @Test
    void direction_belongs_to_the_code_not_to_the_instrument() {
        assertThat(find(SDQ_SELF_CONDUCT).direction()).isEqualTo(ScoreDirection.LOWER_IS_BETTER);
        assertThat(find(SDQ_SELF_PROSOCIAL).direction()).isEqualTo(ScoreDirection.HIGHER_IS_BETTER);
    }

    @Test
    void where_national_statistics_read_a_score_the_other_way_both_readings_are_kept() {
        assertThat(find(SDQ_SELF_PROSOCIAL).nationalDirection()).isEqualTo(ScoreDirection.LOWER_IS_BETTER);
        assertThat(find(SCORE_15_TOTAL).direction()).isEqualTo(ScoreDirection.LOWER_IS_BETTER);
        assertThat(find(SCORE_15_TOTAL).nationalDirection()).isEqualTo(ScoreDirection.HIGHER_IS_BETTER);
        assertThat(find(SDQ_SELF_CONDUCT).nationalDirection()).isNull();
    }

    @Test
    void a_direction_without_evidence_is_left_open() {
        assertThat(find(EDE_Q_GLOBAL).direction()).isNull();
        assertThat(find(EDE_Q_GLOBAL).reliableChange()).isNull();
    }

    @Test
    void a_rater_follows_from_the_code() {
        assertThat(find(SDQ_EDUCATOR_CONDUCT).rater()).isEqualTo(RaterPerspective.TEACHER);
        assertThat(find(SDQ_SELF_CONDUCT).rater()).isEqualTo(RaterPerspective.SELF);
        assertThat(find(SCORE_15_TOTAL).rater()).isNull();
    }

    @Test
    void a_threshold_says_on_which_numbers_it_stands() {
        assertThat(find(ORS).reliableChange())
                .isEqualTo(new ReliableChangeThreshold(new BigDecimal("6.6"), ChangeBasis.RAW, SOURCE));
        assertThat(find(RCADS_DEPRESSION).reliableChange())
                .isEqualTo(new ReliableChangeThreshold(new BigDecimal("17.73"), ChangeBasis.T_SCORE, SOURCE));
    }

    @Test
    void a_threshold_is_smaller_than_the_range_it_is_read_on() {
        assertThat(measures.all()).allSatisfy(measure -> {
            ReliableChangeThreshold change = measure.reliableChange();
            if (change != null && change.basis() == ChangeBasis.RAW) {
                assertThat(change.least()).isLessThan(measure.maximum().subtract(measure.minimum()));
            }
        });
    }

    @Test
    void a_superseded_code_is_known_by_its_successor() {
        OutcomeMeasure superseded = find(ORS_SUPERSEDED);
        assertThat(superseded.isCurrent()).isFalse();
        assertThat(find(Objects.requireNonNull(superseded.successor()))).isEqualTo(find(ORS));
    }

    @Test
    void a_superseded_code_stands_for_the_one_that_is_used_now() {
        assertThat(measures.current(ORS_SUPERSEDED)).contains(find(ORS));
        assertThat(measures.current(ORS)).contains(find(ORS));
        assertThat(measures.current("73211009")).isEmpty();
    }

    @Test
    void an_instrument_has_its_scores() {
        assertThat(measures.ofTool("ors"))
                .extracting(OutcomeMeasure::code)
                .containsExactlyInAnyOrder(ORS, ORS_SUPERSEDED);
        assertThat(measures.ofTool("wizard")).isEmpty();
    }

    @Test
    void another_code_is_no_outcome_measure() {
        assertThat(measures.find("73211009")).isEmpty();
    }

    @Test
    void a_range_that_is_empty_and_a_change_of_nothing_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OutcomeMeasure(
                        "1", "sdq", "SDQ", BigDecimal.TEN, BigDecimal.TEN, null, null, null, null, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReliableChangeThreshold(BigDecimal.ZERO, ChangeBasis.RAW, SOURCE));
    }

    private OutcomeMeasure find(String code) {
        return measures.find(code).orElseThrow();
    }
}
