package goldthread.store.conformance;

import static goldthread.store.conformance.TestConformance.ROOT;
import static goldthread.store.conformance.TestConformance.SNOMED_CT;
import static goldthread.store.conformance.TestConformance.assertRefused;
import static goldthread.store.conformance.TestConformance.body;
import static goldthread.store.conformance.TestConformance.query;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.store.validation.TestDefinitions;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.UriType;
import org.junit.jupiter.api.Test;

class CodeSystemOperationsTest {

    private static final String TEAM_ROLE = ROOT + "CodeSystem/team-role";

    private final CodeSystemOperations operations = new CodeSystemOperations(
            TestConformance.TERMINOLOGY,
            TestConformance.CHECK,
            new ConceptLookup(TestDefinitions.known(), TestConformance.TERMINOLOGY));

    private Parameters lookup(String... namesAndValues) {
        return operations.lookup(query(namesAndValues));
    }

    private Parameters validate(String... namesAndValues) {
        return operations.validateCode(null, query(namesAndValues));
    }

    private static Map<String, String> properties(Parameters answer) {
        Map<String, String> properties = new LinkedHashMap<>();
        for (ParametersParameterComponent parameter : answer.getParameter()) {
            if (parameter.getName().equals("property")) {
                properties.merge(
                        parameter.getPart().get(0).getValue().primitiveValue(),
                        parameter.getPart().get(1).getValue().primitiveValue(),
                        (one, other) -> one + "," + other);
            }
        }
        return properties;
    }

    @Test
    void a_code_is_explained_in_plain_words() {
        Parameters answer = lookup("system", TEAM_ROLE, "code", "lead-professional");

        assertThat(answer.getParameterValue("name").primitiveValue()).isEqualTo("TeamRoleCodes");
        assertThat(answer.getParameterValue("version").primitiveValue()).isEqualTo("0.1.0");
        assertThat(answer.getParameterValue("display").primitiveValue()).isEqualTo("Lead professional");
        assertThat(properties(answer))
                .containsOnlyKeys("definition", "definition-plain", "statutory-basis", "share-level-default")
                .containsEntry(
                        "definition-plain",
                        "Keeps everyone working together. If you do not know whom to ask, ask this person.");
    }

    @Test
    void only_the_properties_asked_for_are_given() {
        assertThat(properties(lookup(
                        "system",
                        TEAM_ROLE,
                        "code",
                        "lead-professional",
                        "property",
                        "definition-plain",
                        "property",
                        "share-level-default")))
                .containsOnlyKeys("definition-plain", "share-level-default");
    }

    @Test
    void our_supplement_adds_to_a_code_system_that_others_keep() {
        Parameters answer = lookup("system", SNOMED_CT, "code", "734919008");

        assertThat(answer.getParameterValue("display").primitiveValue()).isEqualTo("BPSES");
        assertThat(properties(answer)).containsEntry("tool", "bpses").containsEntry("max", "25");
    }

    @Test
    void a_code_knows_those_above_and_below_it() {
        String actCode = "http://terminology.hl7.org/CodeSystem/v3-ActCode";

        assertThat(properties(lookup("system", actCode, "code", "IMP")).get("child"))
                .contains("ACUTE");
        assertThat(properties(lookup("system", actCode, "code", "ACUTE"))).containsEntry("parent", "IMP");
    }

    @Test
    void code_systems_that_are_rules_are_known() {
        assertThat(lookup("system", "urn:ietf:bcp:47", "code", "cy")
                        .getParameterValue("display")
                        .primitiveValue())
                .isEqualTo("Welsh");
    }

    @Test
    void a_coding_is_looked_up() {
        Parameters parameters = new Parameters().addParameter("coding", new Coding(TEAM_ROLE, "child", null));

        assertThat(operations
                        .lookup(body(parameters))
                        .getParameterValue("display")
                        .primitiveValue())
                .isEqualTo("Child or young person");
    }

    @Test
    void what_is_not_known_is_not_found() {
        assertRefused(404, "not-found", () -> lookup("system", TEAM_ROLE, "code", "nobody"));
        assertRefused(404, "not-found", () -> lookup("system", "urn:x", "code", "y"));
        assertRefused(404, "not-found", () -> lookup("system", SNOMED_CT, "code", "1"));
        assertRefused(404, "not-found", () -> lookup("system", TEAM_ROLE, "code", "child", "version", "9"));
        assertRefused(400, "bad-grammar", () -> lookup("code", "child"));
        assertRefused(400, "unknown-parameter", () -> lookup("system", TEAM_ROLE, "code", "child", "date", "2026"));
    }

    @Test
    void a_code_is_in_its_code_system_or_not() {
        assertThat(validate("url", TEAM_ROLE, "code", "child").getParameterBool("result"))
                .isTrue();
        assertThat(validate("url", TEAM_ROLE, "code", "nobody").getParameterBool("result"))
                .isFalse();
        assertThat(operations
                        .validateCode(new IdType("CodeSystem/cypmh-team-role"), query("code", "child"))
                        .getParameterBool("result"))
                .isTrue();
        assertThat(validate("url", TEAM_ROLE, "code", "child", "version", "0.1.0")
                        .getParameterBool("result"))
                .isTrue();
    }

    @Test
    void of_a_code_system_that_is_not_at_hand_nothing_is_claimed() {
        Parameters answer = validate("url", SNOMED_CT, "code", "734919008");

        assertThat(answer.getParameterBool("result")).isFalse();
        assertThat(answer.getParameterValue("message").primitiveValue()).startsWith("It can't be told");
        assertThat(validate("url", TEAM_ROLE, "code", "child", "version", "9")
                        .getParameterValue("message")
                        .primitiveValue())
                .startsWith("It can't be told");
    }

    @Test
    void a_coding_of_another_code_system_is_a_mistake() {
        Parameters parameters = new Parameters().addParameter("url", new UriType(TEAM_ROLE));
        parameters.addParameter("coding", new Coding("urn:x", "child", null));

        assertRefused(400, "bad-grammar", () -> operations.validateCode(null, body(parameters)));
    }
}
