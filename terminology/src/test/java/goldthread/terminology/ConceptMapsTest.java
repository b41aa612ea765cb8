package goldthread.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.ConceptMap.ConceptMapGroupComponent;
import org.hl7.fhir.r4.model.ConceptMap.SourceElementComponent;
import org.hl7.fhir.r4.model.ConceptMap.TargetElementComponent;
import org.hl7.fhir.r4.model.Enumerations.ConceptMapEquivalence;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.hl7.fhir.r4.model.ValueSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConceptMapsTest {
    private static final Set<ConceptMapEquivalence> EXACT =
            Set.of(ConceptMapEquivalence.EQUIVALENT, ConceptMapEquivalence.EQUAL);

    static Stream<ConceptMap> all() {
        return Shipped.conceptMaps();
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_map_translates_each_code_once_and_only_codes_that_exist(ConceptMap map) {
        assertThat(map.getGroup()).isNotEmpty().allSatisfy(group -> {
            assertThat(sources(group)).isNotEmpty().doesNotHaveDuplicates();
            assertExist(group.getSource(), sources(group));
            assertExist(
                    group.getTarget(),
                    targets(group).map(TargetElementComponent::getCode).toList());
        });
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_translation_that_loses_something_says_what(ConceptMap map) {
        assertThat(map.getGroup().stream().flatMap(ConceptMapsTest::targets))
                .filteredOn(target -> !EXACT.contains(target.getEquivalence()))
                .allSatisfy(target -> assertThat(target.getComment()).endsWith("."));
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_map_into_one_of_our_value_sets_leads_nowhere_else(ConceptMap map) {
        String target = map.getTargetCanonicalType().asStringValue();
        Shipped.valueSets()
                .filter(values -> values.getUrl().equals(target))
                .forEach(values -> assertThat(map.getGroup().stream().map(ConceptMapGroupComponent::getTarget))
                        .isSubsetOf(values.getCompose().getInclude().stream()
                                .map(ValueSet.ConceptSetComponent::getSystem)
                                .toList()));
    }

    @Test
    void every_business_status_outcome_and_local_risk_step_is_translated() {
        assertComplete("referral-business-status-to-task-status", CodeSystems.REFERRAL_BUSINESS_STATUS);
        assertComplete("referral-outcome-to-task-status", CodeSystems.REFERRAL_OUTCOME);
        assertComplete("rejection-reason-to-bars", Canonicals.ROOT + "/CodeSystem/rejection-reason");
        assertComplete("risk-scale-rag-to-risk-level", Canonicals.ROOT + "/CodeSystem/risk-scale-rag");
        assertComplete(
                "risk-scale-low-medium-high-to-risk-level", Canonicals.ROOT + "/CodeSystem/risk-scale-low-medium-high");
        assertComplete("missed-appointment-kind-to-attendance", CodeSystems.MISSED_APPOINTMENT_KIND);
    }

    @Test
    void every_superseded_outcome_measure_leads_to_a_current_one() {
        OutcomeMeasures measures = OutcomeMeasures.read(Shipped.R4);
        ConceptMapGroupComponent group = map("outcome-measure-succession").getGroupFirstRep();
        assertThat(group.getElement()).hasSize(44).allSatisfy(element -> {
            assertThat(measures.find(element.getCode()).orElseThrow().successor())
                    .isEqualTo(element.getTargetFirstRep().getCode());
            assertThat(measures.find(element.getTargetFirstRep().getCode())
                            .orElseThrow()
                            .isCurrent())
                    .isTrue();
        });
    }

    private static void assertComplete(String map, String system) {
        assertThat(sources(map(map).getGroupFirstRep()))
                .as(map)
                .containsExactlyInAnyOrderElementsOf(codes(system).toList());
    }

    private static void assertExist(String system, List<String> codes) {
        if (system.startsWith(Canonicals.ROOT)) {
            assertThat(codes(system).toList()).containsAll(codes);
        } else if (system.equals(CodeSystems.SNOMED_CT)) {
            assertThat(codes).allMatch(Verhoeff::checks);
        } else if (system.equals(TaskStatus.REQUESTED.getSystem())) {
            assertThat(codes)
                    .allSatisfy(code -> assertThat(TaskStatus.fromCode(code)).isNotNull());
        } else {
            assertThat(system).isEqualTo("https://fhir.nhs.uk/CodeSystem/dos-rejected-reasons");
            assertThat(Set.of("22", "23", "24", "26", "31", "40")).containsAll(codes);
        }
    }

    private static ConceptMap map(String name) {
        return all().filter(map -> map.getUrl().endsWith("/ConceptMap/" + name))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> codes(String system) {
        return Shipped.codeSystem(system).getConcept().stream().map(ConceptDefinitionComponent::getCode);
    }

    private static List<String> sources(ConceptMapGroupComponent group) {
        return group.getElement().stream().map(SourceElementComponent::getCode).collect(Collectors.toList());
    }

    private static Stream<TargetElementComponent> targets(ConceptMapGroupComponent group) {
        return group.getElement().stream().flatMap(element -> element.getTarget().stream());
    }
}
