package goldthread.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.ValueSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CodeSystemsTest {
    static Stream<CodeSystem> local() {
        return Shipped.localCodeSystems();
    }

    @ParameterizedTest
    @MethodSource("local")
    void every_code_stands_once_and_has_a_display_and_a_sentence(CodeSystem system) {
        assertThat(codes(system)).isNotEmpty().doesNotHaveDuplicates();
        assertThat(system.getConcept()).allSatisfy(concept -> {
            assertThat(concept.getDisplay()).as(concept.getCode()).isNotBlank();
            assertThat(concept.getDefinition()).as(concept.getCode()).endsWith(".");
        });
    }

    @ParameterizedTest
    @MethodSource("local")
    void every_code_system_names_the_value_set_of_all_its_codes(CodeSystem system) {
        assertThat(Shipped.valueSets().filter(values -> values.getUrl().equals(system.getValueSet())))
                .singleElement()
                .extracting(values -> values.getCompose().getIncludeFirstRep().getSystem())
                .isEqualTo(system.getUrl());
    }

    @ParameterizedTest
    @MethodSource("local")
    void every_property_of_a_concept_is_declared(CodeSystem system) {
        List<String> declared = system.getProperty().stream()
                .map(CodeSystem.PropertyComponent::getCode)
                .toList();
        assertThat(system.getConcept().stream()
                        .flatMap(concept -> concept.getProperty().stream())
                        .map(CodeSystem.ConceptPropertyComponent::getCode))
                .allSatisfy(property -> assertThat(declared).contains(property));
    }

    @Test
    void every_constant_is_a_code_system_that_ships() {
        assertThat(constants(CodeSystems.class).filter(url -> !url.equals(CodeSystems.SNOMED_CT)))
                .isNotEmpty()
                .isSubsetOf(Shipped.codeSystems().map(CodeSystem::getUrl).toList());
    }

    @Test
    void every_local_identifier_system_is_a_naming_system_that_ships() {
        assertThat(constants(IdentifierSystems.class).filter(url -> url.startsWith(Canonicals.ROOT)))
                .containsExactlyInAnyOrderElementsOf(
                        Shipped.namingSystems().map(Shipped::canonical).toList());
    }

    @Test
    void the_common_risk_language_has_five_levels_in_order_each_with_what_to_do() {
        List<ConceptDefinitionComponent> levels =
                Shipped.codeSystem(CodeSystems.RISK_LEVEL).getConcept();
        assertThat(levels)
                .extracting(level ->
                        level.getPropertyFirstRep().getValueIntegerType().getValue())
                .containsExactly(0, 1, 2, 3, 4);
        assertThat(levels).allSatisfy(level -> assertThat(level.getDisplay()).contains(": "));
    }

    @Test
    void the_rules_hold_eleven_that_no_profile_can_say() {
        assertThat(codes(Shipped.codeSystem(CodeSystems.RULE)).stream().filter(code -> code.startsWith("R-")))
                .containsExactly(
                        "R-01", "R-02", "R-03", "R-04", "R-05", "R-06", "R-07", "R-08", "R-09", "R-10", "R-11");
    }

    @Test
    void a_value_set_that_mixes_systems_names_only_systems_that_ship() {
        List<String> shipped = Shipped.codeSystems().map(CodeSystem::getUrl).toList();
        assertThat(Shipped.valueSets()
                        .flatMap(values -> values.getCompose().getInclude().stream())
                        .map(ValueSet.ConceptSetComponent::getSystem)
                        .filter(system -> system.startsWith(Canonicals.ROOT)))
                .isNotEmpty()
                .isSubsetOf(shipped);
    }

    private static List<String> codes(CodeSystem system) {
        return system.getConcept().stream()
                .map(ConceptDefinitionComponent::getCode)
                .toList();
    }

    private static Stream<String> constants(Class<?> holder) {
        return Stream.of(holder.getFields()).map(CodeSystemsTest::value);
    }

    private static String value(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
