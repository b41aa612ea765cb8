package goldthread.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.support.ConceptValidationOptions;
import ca.uhn.fhir.context.support.IValidationSupport.CodeValidationResult;
import ca.uhn.fhir.context.support.ValidationSupportContext;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ConceptReferenceComponent;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetComponent;
import org.hl7.fhir.r4.model.ValueSet.ValueSetExpansionContainsComponent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ValueSetsTest {
    private static final ValidationSupportContext SERVICE = Shipped.terminologyService();
    private static final String OUTCOME_MEASURES = Canonicals.ROOT + "/ValueSet/outcome-measure";
    private static final String GAD_7 = "445455005";

    static Stream<ValueSet> all() {
        return Shipped.valueSets();
    }

    static Stream<ValueSet> foreign() {
        return all().filter(values ->
                included(values).anyMatch(set -> !set.getSystem().startsWith(Canonicals.ROOT)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_value_set_expands_to_every_code_once(ValueSet values) {
        List<String> expanded = expand(values).getExpansion().getContains().stream()
                .map(ValueSetsTest::systemAndCode)
                .toList();
        assertThat(expanded)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        included(values).flatMap(ValueSetsTest::codes).toList())
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("foreign")
    void codes_of_someone_else_carry_a_short_label_of_ours(ValueSet values) {
        assertThat(values.getCopyright()).isNotBlank();
        assertThat(included(values).flatMap(set -> set.getConcept().stream()))
                .allSatisfy(concept -> assertThat(concept.getDisplay()).hasSizeBetween(2, 60));
    }

    @ParameterizedTest
    @MethodSource("foreign")
    void a_value_set_of_SNOMED_CT_codes_says_whose_they_are_and_lists_no_mistyped_one(ValueSet values) {
        List<String> snomed = included(values)
                .filter(set -> CodeSystems.SNOMED_CT.equals(set.getSystem()))
                .flatMap(set -> set.getConcept().stream())
                .map(ConceptReferenceComponent::getCode)
                .toList();
        assertThat(snomed).allMatch(Verhoeff::checks);
        if (!snomed.isEmpty()) {
            assertThat(values.getCopyright()).contains("SNOMED International");
        }
    }

    @Test
    void a_current_outcome_measure_is_in_its_value_set_whatever_display_is_sent() {
        assertThat(validate(GAD_7, null).isOk()).isTrue();
        assertThat(validate(GAD_7, "Anything that a sender may write").isOk()).isTrue();
    }

    @Test
    void a_superseded_or_made_up_code_is_not_in_the_value_set_of_current_measures() {
        assertThat(validate("506701000000100", null).isOk()).isFalse();
        assertThat(validate("123", null).isOk()).isFalse();
    }

    private static CodeValidationResult validate(String code, @Nullable String display) {
        return Objects.requireNonNull(SERVICE.getRootValidationSupport()
                .validateCode(
                        SERVICE,
                        new ConceptValidationOptions(),
                        CodeSystems.SNOMED_CT,
                        code,
                        display,
                        OUTCOME_MEASURES));
    }

    private static ValueSet expand(ValueSet values) {
        var outcome = Objects.requireNonNull(SERVICE.getRootValidationSupport().expandValueSet(SERVICE, null, values));
        assertThat(outcome.getError()).isNull();
        return (ValueSet) Objects.requireNonNull(outcome.getValueSet());
    }

    private static Stream<ConceptSetComponent> included(ValueSet values) {
        return values.getCompose().getInclude().stream();
    }

    private static Stream<String> codes(ConceptSetComponent set) {
        Stream<String> codes = set.hasConcept()
                ? set.getConcept().stream().map(ConceptReferenceComponent::getCode)
                : Shipped.codeSystem(set.getSystem()).getConcept().stream()
                        .map(CodeSystem.ConceptDefinitionComponent::getCode);
        return codes.map(code -> set.getSystem() + "|" + code);
    }

    private static String systemAndCode(ValueSetExpansionContainsComponent contained) {
        return contained.getSystem() + "|" + contained.getCode();
    }
}
