package goldthread.store.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import goldthread.profiles.Profiles;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What refuses a resource and what doesn't, by the validators that the server reuses. */
final class ResourceValidatorTest {

    private static final String OBSERVATION = "{\"resourceType\":\"Observation\",\"status\":\"final\"";

    private static List<Finding> errors(String json) {
        try {
            return TestDefinitions.validator().validate(new ObjectMapper().readTree(json), List.of()).stream()
                    .filter(Finding::isError)
                    .toList();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Stream<Arguments> good() {
        return Stream.of(
                arguments(
                        "a language outside a preferred binding", "{\"resourceType\":\"Patient\",\"language\":\"cy\"}"),
                arguments(
                        "a code whose absence has a reason",
                        "{\"resourceType\":\"Patient\",\"_gender\":{\"extension\":[{\"url\":"
                                + "\"http://hl7.org/fhir/StructureDefinition/data-absent-reason\",\"valueCode\":\"unknown\"}]}}"),
                arguments(
                        "a code of a system that isn't at hand",
                        OBSERVATION
                                + ",\"code\":{\"coding\":[{\"system\":\"https://example.org/c\",\"code\":\"x\"}]}}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("good")
    void what_r4_allows_is_no_error(String what, String json) {
        assertThat(errors(json)).isEmpty();
    }

    private static Stream<Arguments> outsideARequiredBinding() {
        return Stream.of(
                arguments(
                        "a code that doesn't exist",
                        "{\"resourceType\":\"Patient\",\"gender\":\"mael\"}",
                        "Patient.gender"),
                arguments(
                        "a code of another value set",
                        "{\"resourceType\":\"Patient\",\"contact\":[{\"name\":{\"text\":\"x\"},\"gender\":\"final\"}]}",
                        "Patient.contact[0].gender"),
                arguments(
                        "a concept of another system",
                        "{\"resourceType\":\"Condition\",\"subject\":{\"reference\":\"Patient/1\"},\"clinicalStatus\":"
                                + "{\"coding\":[{\"system\":\"http://terminology.hl7.org/CodeSystem/condition-ver-status\","
                                + "\"code\":\"confirmed\"}]}}",
                        "Condition.clinicalStatus"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("outsideARequiredBinding")
    void what_a_required_binding_does_not_hold_is_one_error_with_its_place(String what, String json, String place) {
        assertThat(errors(json)).extracting(Finding::expression).contains(place);
        assertThat(errors(json).stream().filter(finding -> finding.expression().equals(place)))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/fhir/Organization/1/_history/2",
                "urn:oid:1.2.3",
                "urn:uuid:0b6e3a1c-3e1e-4b0e-9d3f-5f0c6f1a2b3c",
                "Organization/1/_history/2",
                "Organization?identifier=a|b"
            })
    void a_reference_of_any_form_that_leads_to_a_resource_is_no_error(String reference) {
        assertThat(errors(managedBy(reference))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/none",
                "//",
                "a//b",
                "|",
                "?",
                "Organization",
                "Organization/",
                "Organization?",
                "https://",
                "a b"
            })
    void any_other_reference_is_an_error_with_its_place(String reference) {
        assertThat(errors(managedBy(reference)))
                .extracting(Finding::rule, Finding::expression)
                .containsExactly(tuple("bad-reference", "Patient.managingOrganization.reference"));
    }

    private static Stream<Arguments> idsAlone() {
        return Stream.of(
                arguments("{\"name\":[{\"family\":\"a\"},{\"id\":\"x\"}]}", "Patient.name[1]"),
                arguments("{\"_birthDate\":{\"id\":\"x\"}}", "Patient.birthDate"),
                arguments(
                        "{\"name\":[{\"given\":[\"a\",null],\"_given\":[null,{\"id\":\"x\"}]}]}",
                        "Patient.name[0].given[1]"),
                arguments("{\"contact\":[{\"name\":{\"id\":\"x\"}}]}", "Patient.contact[0].name"));
    }

    @ParameterizedTest
    @MethodSource("idsAlone")
    void an_element_that_has_but_an_id_is_an_error(String content, String place) {
        assertThat(errors(content.replaceFirst("\\{", "{\"resourceType\":\"Patient\",")))
                .filteredOn(finding -> finding.sentence().contains("must have a @value or children"))
                .extracting(Finding::rule, Finding::expression)
                .containsExactly(tuple("base-r4", place));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"birthDate\":\"2010-01-01\",\"_birthDate\":{\"id\":\"x\"}}",
                "{\"name\":[{\"given\":[\"a\"],\"_given\":[{\"id\":\"x\"}]}]}",
                "{\"contained\":[{\"resourceType\":\"Organization\",\"id\":\"x\",\"name\":\"n\"}],"
                        + "\"managingOrganization\":{\"reference\":\"#x\"}}"
            })
    void an_id_beside_a_value_is_no_error(String content) {
        assertThat(errors(content.replaceFirst("\\{", "{\"resourceType\":\"Patient\",")))
                .isEmpty();
    }

    private static String managedBy(String reference) {
        return "{\"resourceType\":\"Patient\",\"managingOrganization\":{\"reference\":\"" + reference + "\"}}";
    }

    @Test
    void a_profile_that_nobody_knows_is_an_error_whoever_it_is_named_after() {
        for (String profile :
                List.of("https://example.org/StructureDefinition/none", Profiles.ROOT + "/StructureDefinition/none")) {
            assertThat(errors("{\"resourceType\":\"Patient\",\"meta\":{\"profile\":[\"" + profile + "\"]}}"))
                    .extracting(Finding::expression)
                    .containsExactly("Patient.meta.profile[0]");
        }
    }

    @Test
    void a_resource_that_claims_a_profile_is_held_to_base_r4_by_that_profile() {
        String json = OBSERVATION.replace("final", "mael") + ",\"meta\":{\"profile\":[\"" + Profiles.OUTCOME_SCORE
                + "\"]},\"contained\":[{\"resourceType\":\"Patient\",\"id\":\"p\"}]}";

        List<Finding> errors = errors(json);

        assertThat(errors).extracting(Finding::expression).contains("Observation", "Observation.status");
        assertThat(errors.stream().filter(finding -> finding.sentence().contains("Observation.code: minimum")))
                .as("an element that base R4 asks for, asked for once")
                .hasSize(1);
        assertThat(errors.stream().filter(finding -> finding.sentence().contains("contained")))
                .as("dom-3, an invariant of base R4: what is contained is referred to")
                .isNotEmpty();
    }

    @Test
    void a_profile_of_another_type_is_an_error() {
        assertThat(errors("{\"resourceType\":\"Organization\",\"name\":\"x\",\"meta\":{\"profile\":[\""
                        + Profiles.PATIENT + "\"]}}"))
                .isNotEmpty();
    }

    @Test
    void a_reused_validator_says_the_same_again() {
        String bad = "{\"resourceType\":\"Patient\",\"gender\":\"mael\",\"birthDate\":\"2012-13-45\"}";
        List<Finding> first = errors(bad);

        errors("{\"resourceType\":\"Patient\",\"active\":true}");

        assertThat(errors(bad)).isEqualTo(first).hasSize(2);
    }

    @Test
    void xml_that_can_not_be_read_is_named_by_its_place() {
        String xml = "<Patient xmlns=\"http://hl7.org/fhir\"><name><nick value=\"x\"/></name></Patient>";

        assertThat(TestDefinitions.validator().validateXml(xml.getBytes(StandardCharsets.UTF_8)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("unknown-element");
                    assertThat(finding.expression()).isEqualTo("Patient.name");
                });
    }
}
