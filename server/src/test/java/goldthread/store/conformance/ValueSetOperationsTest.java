package goldthread.store.conformance;

import static goldthread.store.conformance.TestConformance.ROOT;
import static goldthread.store.conformance.TestConformance.SNOMED_CT;
import static goldthread.store.conformance.TestConformance.assertRefused;
import static goldthread.store.conformance.TestConformance.body;
import static goldthread.store.conformance.TestConformance.query;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.store.validation.TestDefinitions;
import java.util.List;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.UriType;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetComponent;
import org.hl7.fhir.r4.model.ValueSet.FilterOperator;
import org.hl7.fhir.r4.model.ValueSet.ValueSetExpansionContainsComponent;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ValueSetOperationsTest {

    private static final String TEAM_ROLES = ROOT + "ValueSet/team-role";
    private static final String TEAM_ROLE = ROOT + "CodeSystem/team-role";
    private static final String MEASURES = ROOT + "ValueSet/outcome-measure";

    private final ValueSetOperations operations = new ValueSetOperations(
            TestConformance.TERMINOLOGY,
            new Expansion(TestDefinitions.known(), TestConformance.COMPOSE),
            TestConformance.COMPOSE,
            TestConformance.CHECK);

    private static List<String> codes(ValueSet expanded) {
        return expanded.getExpansion().getContains().stream()
                .map(ValueSetExpansionContainsComponent::getCode)
                .toList();
    }

    private static ValueSet set(ConceptSetComponent... includes) {
        ValueSet set = new ValueSet();
        List.of(includes).forEach(include -> set.getCompose().addInclude(include));
        return set;
    }

    private ValueSet expandSent(ValueSet set) {
        Parameters parameters = new Parameters();
        parameters.addParameter().setName("valueSet").setResource(set);
        return operations.expand(null, body(parameters));
    }

    @Nested
    class expanding {

        @Test
        void gives_the_codes_in_the_order_of_their_code_system() {
            CodeSystem roles = TestConformance.TERMINOLOGY.codeSystem(TEAM_ROLE).orElseThrow();

            ValueSet expanded = operations.expand(null, query("url", TEAM_ROLES));

            assertThat(codes(expanded))
                    .containsExactlyElementsOf(roles.getConcept().stream()
                            .map(ConceptDefinitionComponent::getCode)
                            .toList());
            assertThat(expanded.getUrl()).isEqualTo(TEAM_ROLES);
            assertThat(expanded.hasCompose()).isFalse();
            assertThat(expanded.getExpansion().getContainsFirstRep().getDisplay())
                    .isEqualTo(roles.getConceptFirstRep().getDisplay());
            assertThat(expanded.getExpansion().getTotal())
                    .isEqualTo(roles.getConcept().size());
        }

        @Test
        void gives_listed_codes_of_a_system_that_is_not_at_hand_in_the_order_listed() {
            ValueSet measures = TestConformance.TERMINOLOGY.valueSet(MEASURES).orElseThrow();

            assertThat(codes(operations.expand(null, query("url", MEASURES))))
                    .containsExactlyElementsOf(measures.getCompose().getIncludeFirstRep().getConcept().stream()
                            .map(ValueSet.ConceptReferenceComponent::getCode)
                            .toList());
        }

        @Test
        void goes_page_by_page() {
            List<String> all = codes(operations.expand(new IdType("ValueSet/cypmh-team-role"), query()));

            ValueSet page = operations.expand(null, query("url", TEAM_ROLES, "offset", "2", "count", "3"));

            assertThat(codes(page)).containsExactlyElementsOf(all.subList(2, 5));
            assertThat(page.getExpansion().getOffset()).isEqualTo(2);
            assertThat(page.getExpansion().getTotal()).isEqualTo(all.size());
        }

        @Test
        void filters_by_every_word_in_code_or_display() {
            assertThat(codes(operations.expand(null, query("url", TEAM_ROLES, "filter", "PROF lead"))))
                    .containsExactly("lead-professional");
            assertThat(codes(operations.expand(null, query("url", TEAM_ROLES, "filter", "lead nobody"))))
                    .isEmpty();
        }

        @Test
        void knows_the_sets_of_R4() {
            assertThat(codes(operations.expand(null, query("url", "http://hl7.org/fhir/ValueSet/task-status"))))
                    .startsWith("draft", "requested")
                    .contains("completed");
        }

        @Test
        void takes_a_set_that_is_sent_and_does_not_take_it_for_ours() {
            ValueSet forged = set(new ConceptSetComponent()
                    .setSystem(TEAM_ROLE)
                    .addConcept(new ValueSet.ConceptReferenceComponent().setCode("child")));
            forged.setUrl(TEAM_ROLES).setId("ValueSet/cypmh-team-role");

            assertThat(codes(expandSent(forged))).containsExactly("child");
            assertThat(codes(operations.expand(null, query("url", TEAM_ROLES)))).hasSizeGreaterThan(5);
            assertThat(codes(operations.expand(new IdType("ValueSet/cypmh-team-role"), query())))
                    .hasSizeGreaterThan(5);
        }

        @Test
        void includes_other_sets_and_leaves_out_what_is_excluded() {
            ValueSet others = set(new ConceptSetComponent().addValueSet(TEAM_ROLES));
            others.getCompose()
                    .addExclude(new ConceptSetComponent()
                            .setSystem(TEAM_ROLE)
                            .addConcept(new ValueSet.ConceptReferenceComponent().setCode("child")));

            assertThat(codes(expandSent(others)))
                    .startsWith("lead-professional")
                    .doesNotContain("child");
        }

        @Test
        void refuses_what_it_could_only_answer_in_part() {
            assertRefused(422, "not-supported", () -> expandSent(set(new ConceptSetComponent().setSystem(SNOMED_CT))));
            assertRefused(
                    422,
                    "not-supported",
                    () -> expandSent(set(new ConceptSetComponent().addValueSet("urn:x:unknown"))));
            assertRefused(
                    422,
                    "not-supported",
                    () -> expandSent(
                            set(new ConceptSetComponent().setSystem(TEAM_ROLE).addValueSet(TEAM_ROLES))));
            ConceptSetComponent byProperty = new ConceptSetComponent().setSystem(TEAM_ROLE);
            byProperty
                    .addFilter()
                    .setProperty("share-level-default")
                    .setOp(FilterOperator.EQUAL)
                    .setValue("restricted");
            assertRefused(422, "not-supported", () -> expandSent(set(byProperty)));
        }

        @Test
        void needs_one_set_that_is_known() {
            assertRefused(400, "bad-grammar", () -> operations.expand(null, query()));
            assertRefused(
                    400,
                    "bad-grammar",
                    () -> operations.expand(new IdType("ValueSet/cypmh-rule"), query("url", TEAM_ROLES)));
            assertRefused(404, "not-found", () -> operations.expand(null, query("url", "team-role")));
            assertRefused(404, "not-found", () -> operations.expand(null, query("url", TEAM_ROLES + "|9")));
            assertRefused(
                    404, "not-found", () -> operations.expand(null, query("url", TEAM_ROLES, "valueSetVersion", "9")));
            assertRefused(
                    400, "count-too-large", () -> operations.expand(null, query("url", TEAM_ROLES, "count", "1001")));
            assertRefused(400, "bad-grammar", () -> operations.expand(null, query("url", TEAM_ROLES, "offset", "-1")));
            assertRefused(
                    400, "unknown-parameter", () -> operations.expand(null, query("url", TEAM_ROLES, "date", "2026")));
        }
    }

    @Nested
    class validating_a_code {

        private Parameters validate(String... namesAndValues) {
            return operations.validateCode(null, query(namesAndValues));
        }

        @Test
        void says_yes_and_how_it_is_shown() {
            Parameters answer = validate("url", TEAM_ROLES, "system", TEAM_ROLE, "code", "lead-professional");

            assertThat(answer.getParameterBool("result")).isTrue();
            assertThat(answer.getParameterValue("display").primitiveValue()).isEqualTo("Lead professional");
            assertThat(answer.hasParameter("message")).isFalse();
        }

        @Test
        void remarks_on_another_display_and_still_says_yes() {
            Parameters answer =
                    validate("url", TEAM_ROLES, "system", TEAM_ROLE, "code", "lead-professional", "display", "Boss");

            assertThat(answer.getParameterBool("result")).isTrue();
            assertThat(answer.hasParameter("message")).isTrue();
        }

        @Test
        void says_no() {
            Parameters answer = validate("url", TEAM_ROLES, "system", TEAM_ROLE, "code", "nobody");

            assertThat(answer.getParameterBool("result")).isFalse();
            assertThat(answer.getParameterValue("message").primitiveValue()).startsWith("No:");
        }

        @Test
        void decides_by_the_list_where_the_code_system_is_not_at_hand() {
            assertThat(validate("url", MEASURES, "system", SNOMED_CT, "code", "718431003")
                            .getParameterBool("result"))
                    .isTrue();
            assertThat(validate("url", MEASURES, "system", SNOMED_CT, "code", "1")
                            .getParameterValue("message")
                            .primitiveValue())
                    .startsWith("No:");
        }

        @Test
        void says_when_it_can_not_tell() {
            Parameters answer = validate("url", TEAM_ROLES, "system", TEAM_ROLE, "code", "child", "systemVersion", "9");

            assertThat(answer.getParameterBool("result")).isFalse();
            assertThat(answer.getParameterValue("message").primitiveValue()).startsWith("It can't be told");
        }

        @Test
        void is_content_with_one_of_several_codings() {
            CodeableConcept concept = new CodeableConcept()
                    .addCoding(new Coding("urn:x", "y", null))
                    .addCoding(new Coding(TEAM_ROLE, "child", null));
            Parameters parameters = new Parameters().addParameter("url", new UriType(TEAM_ROLES));
            parameters.addParameter("codeableConcept", concept);

            assertThat(operations.validateCode(null, body(parameters)).getParameterBool("result"))
                    .isTrue();
        }

        @Test
        void knows_code_systems_that_are_rules() {
            assertThat(validate(
                                    "url",
                                    "http://hl7.org/fhir/ValueSet/all-languages",
                                    "system",
                                    "urn:ietf:bcp:47",
                                    "code",
                                    "cy")
                            .getParameterBool("result"))
                    .isTrue();
        }

        @Test
        void needs_a_code_with_its_system() {
            assertRefused(400, "bad-grammar", () -> validate("url", TEAM_ROLES));
            assertRefused(400, "bad-grammar", () -> validate("url", TEAM_ROLES, "code", "child"));
            assertRefused(400, "bad-grammar", () -> validate("url", TEAM_ROLES, "coding", TEAM_ROLE + "|child"));
            assertRefused(400, "bad-grammar", () -> validate("system", TEAM_ROLE, "code", "child"));
        }
    }
}
