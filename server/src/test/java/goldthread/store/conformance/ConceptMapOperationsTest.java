package goldthread.store.conformance;

import static goldthread.store.conformance.TestConformance.ROOT;
import static goldthread.store.conformance.TestConformance.SNOMED_CT;
import static goldthread.store.conformance.TestConformance.assertRefused;
import static goldthread.store.conformance.TestConformance.query;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.ConceptMap.ConceptMapGroupComponent;
import org.hl7.fhir.r4.model.ConceptMap.ConceptMapGroupUnmappedMode;
import org.hl7.fhir.r4.model.Enumerations.ConceptMapEquivalence;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.junit.jupiter.api.Test;

class ConceptMapOperationsTest {

    private static final String OUTCOME_TO_STATUS = ROOT + "ConceptMap/referral-outcome-to-task-status";
    private static final String OUTCOME = ROOT + "CodeSystem/referral-outcome";
    private static final String CARE_STATUS = ROOT + "CodeSystem/care-status";

    private final ConceptMapOperations operations = new ConceptMapOperations(TestConformance.TERMINOLOGY);

    private Parameters translate(String... namesAndValues) {
        return operations.translate(null, query(namesAndValues));
    }

    /** Each match as {@code equivalence system|code}. */
    private static List<String> matches(Parameters answer) {
        return answer.getParameter().stream()
                .filter(parameter -> parameter.getName().equals("match"))
                .map(ParametersParameterComponent::getPart)
                .map(parts -> {
                    Coding concept = (Coding) parts.get(1).getValue();
                    return parts.get(0).getValue().primitiveValue() + " " + concept.getSystem() + "|"
                            + concept.getCode();
                })
                .toList();
    }

    @Test
    void a_code_is_translated_by_the_map_that_is_named() {
        Parameters answer = translate("url", OUTCOME_TO_STATUS, "system", OUTCOME, "code", "accepted-treatment");

        assertThat(answer.getParameterBool("result")).isTrue();
        assertThat(matches(answer)).containsExactly("wider http://hl7.org/fhir/task-status|completed");
        assertThat(answer.getParameter().get(1).getPart())
                .extracting(ParametersParameterComponent::getName)
                .containsExactly("equivalence", "concept", "source");
    }

    @Test
    void without_a_name_every_map_from_there_is_asked() {
        ConceptMap map = TestConformance.DEFINITIONS
                .read(ConceptMap.class, "cypmh-care-status-to-child-protection-status")
                .orElseThrow();
        String code = map.getGroupFirstRep().getElementFirstRep().getCode();

        assertThat(matches(translate("system", CARE_STATUS, "code", code))).hasSizeGreaterThanOrEqualTo(1);
        assertThat(matches(translate("system", CARE_STATUS, "code", code, "targetsystem", SNOMED_CT)))
                .isNotEmpty()
                .allMatch(match -> match.contains(" " + SNOMED_CT + "|"));
        assertThat(matches(translate("system", CARE_STATUS, "code", code, "target", "urn:x:elsewhere")))
                .isEmpty();
        assertThat(matches(translate("system", CARE_STATUS, "code", code, "source", ROOT + "ValueSet/care-status")))
                .isNotEmpty();
    }

    @Test
    void a_map_is_read_backwards() {
        Parameters answer = operations.translate(
                new IdType("ConceptMap/cypmh-referral-outcome-to-task-status"),
                query("system", "http://hl7.org/fhir/task-status", "code", "completed", "reverse", "true"));

        assertThat(matches(answer)).contains("narrower " + OUTCOME + "|accepted-treatment");
    }

    @Test
    void a_code_without_a_target_is_said_to_have_none() {
        Parameters answer = translate("url", OUTCOME_TO_STATUS, "system", OUTCOME, "code", "nothing");

        assertThat(answer.getParameterBool("result")).isFalse();
        assertThat(answer.hasParameter("message")).isTrue();
        assertThat(matches(answer)).isEmpty();
    }

    @Test
    void what_is_named_must_be_known() {
        assertRefused(404, "not-found", () -> translate("url", "urn:x", "system", OUTCOME, "code", "x"));
        assertRefused(
                404,
                "not-found",
                () -> translate("url", OUTCOME_TO_STATUS, "conceptMapVersion", "9", "system", OUTCOME, "code", "x"));
        assertRefused(400, "bad-grammar", () -> translate("url", OUTCOME_TO_STATUS));
        assertRefused(
                400,
                "bad-grammar",
                () -> translate("url", OUTCOME_TO_STATUS, "system", OUTCOME, "code", "x", "reverse", "yes"));
        assertRefused(
                400,
                "unknown-parameter",
                () -> translate("url", OUTCOME_TO_STATUS, "system", OUTCOME, "code", "x", "dependency", "x"));
    }

    @Test
    void what_a_map_says_of_codes_it_does_not_list_is_followed() {
        ConceptMap map = new ConceptMap();
        map.setUrl("urn:x:map");
        ConceptMapGroupComponent group = map.addGroup().setSource("urn:x:from").setTarget("urn:x:to");
        group.addElement().setCode("none").addTarget().setEquivalence(ConceptMapEquivalence.UNMATCHED);
        group.getUnmapped().setMode(ConceptMapGroupUnmappedMode.FIXED).setCode("other");

        Translation fixed = new Translation();
        fixed.add(map, new Coding("urn:x:from", "unheard", null), false);
        Translation unmatched = new Translation();
        unmatched.add(map, new Coding("urn:x:from", "none", null), false);
        group.getUnmapped().setMode(ConceptMapGroupUnmappedMode.PROVIDED).setCode(null);
        Translation provided = new Translation();
        provided.add(map, new Coding("urn:x:from", "unheard", null), false);

        assertThat(matches(fixed.answer())).containsExactly("inexact urn:x:to|other");
        assertThat(unmatched.answer().getParameterBool("result")).isFalse();
        assertThat(matches(provided.answer())).containsExactly("equivalent urn:x:to|unheard");
    }
}
