package goldthread.store.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.store.Origin;
import goldthread.store.TestPages;
import goldthread.store.validation.TestDefinitions;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Measure;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.NamingSystem;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.ValueSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefinitionSearchTest {

    private static final String TEAM_ROLE = TestConformance.ROOT + "CodeSystem/team-role";

    private final DefinitionSearch searches =
            new DefinitionSearch(TestDefinitions.fhir(), TestConformance.DEFINITIONS, TestPages.pages());

    private <T extends MetadataResource> Bundle search(Class<T> type, String... namesAndValues) {
        return searches.search(type, TestConformance.query(namesAndValues));
    }

    private static List<String> ids(Bundle bundle) {
        return bundle.getEntry().stream()
                .map(entry -> entry.getResource().getIdElement().getIdPart())
                .toList();
    }

    @Test
    void a_definition_is_found_by_its_canonical_URL() {
        Bundle found = search(CodeSystem.class, "url", TEAM_ROLE);

        assertThat(found.getType()).isEqualTo(Bundle.BundleType.SEARCHSET);
        assertThat(found.getTotal()).isEqualTo(1);
        assertThat(found.getLink("self").getUrl()).isEqualTo("http://example.org/fhir/asked");
        assertThat(found.getEntry()).singleElement().satisfies(entry -> {
            assertThat(((CodeSystem) entry.getResource()).getUrl()).isEqualTo(TEAM_ROLE);
            assertThat(entry.getFullUrl()).isEqualTo("http://example.org/fhir/CodeSystem/cypmh-team-role");
            assertThat(entry.getSearch().getMode()).isEqualTo(Bundle.SearchEntryMode.MATCH);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "_id, cypmh-team-role",
        "name, teamrole",
        "name:exact, TeamRoleCodes",
        "name:contains, ROLECODES",
        "title, rôle in the team around",
        "url, 'urn:x,https://w3id.org/goldthread/fhir/CodeSystem/team-role'"
    })
    void a_definition_is_found_by(String parameter, String value) {
        assertThat(ids(search(CodeSystem.class, parameter, value))).containsExactly("cypmh-team-role");
    }

    @ParameterizedTest
    @CsvSource({"name:exact, teamrolecodes", "title, team around", "status, retired", "version, 9", "_id, other"})
    void a_definition_is_not_found_by(String parameter, String value) {
        assertThat(search(CodeSystem.class, "url", TEAM_ROLE, parameter, value).getTotal())
                .isZero();
    }

    @Test
    void every_parameter_must_be_met() {
        assertThat(ids(search(CodeSystem.class, "url", TEAM_ROLE, "status", "active", "version", "0.1.0")))
                .containsExactly("cypmh-team-role");
        assertThat(ids(search(
                        CodeSystem.class, "url", TEAM_ROLE, "status", "http://hl7.org/fhir/publication-status|active")))
                .containsExactly("cypmh-team-role");
    }

    @Test
    void a_naming_system_is_found_by_what_it_names() {
        assertThat(ids(search(NamingSystem.class, "value", TestConformance.ROOT + "NamingSystem/ukprn")))
                .containsExactly("cypmh-ukprn");
    }

    @Test
    void pages_go_through_all_definitions_once() {
        List<String> seen = new ArrayList<>();
        Bundle page = search(CodeSystem.class, "_count", "40");
        while (true) {
            assertThat(page.getEntry()).hasSizeLessThanOrEqualTo(40);
            seen.addAll(ids(page));
            if (page.getLink("next") == null) {
                break;
            }
            page = search(CodeSystem.class, "_page", token(page));
        }

        assertThat(seen)
                .doesNotHaveDuplicates()
                .hasSize(TestConformance.DEFINITIONS.of(CodeSystem.class).size())
                .hasSizeGreaterThan(80);
    }

    private static String token(Bundle page) {
        return URI.create(page.getLink("next").getUrl()).getQuery().substring("_page=".length());
    }

    @Test
    void a_page_is_its_callers_alone() {
        String token = token(search(CodeSystem.class, "_count", "40"));
        RequestDetails other = TestConformance.query("_page", token);
        new Origin("someone else", "Device/other", "https://example.org|B2", "https://example.org|B2", false)
                .set(other);

        TestConformance.assertRefused(400, "bad-grammar", () -> searches.search(CodeSystem.class, other));
    }

    @Test
    void counting_alone_needs_no_page() {
        Bundle none = search(ValueSet.class, "_count", "0");

        assertThat(none.getEntry()).isEmpty();
        assertThat(none.getLink("next")).isNull();
        assertThat(none.getTotal()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "publisher, x, unknown-parameter",
        "_sort, name, unknown-parameter",
        "value, x, unknown-parameter",
        "url:below, x, bad-grammar",
        "name, ' ', bad-grammar",
        "_count, -1, bad-grammar",
        "_count, 101, count-too-large",
        "_page, x, bad-grammar"
    })
    void what_is_no_parameter_is_refused(String parameter, String value, String rule) {
        TestConformance.assertRefused(400, rule, () -> search(CodeSystem.class, parameter, value));
    }

    @Test
    void an_answer_can_not_change_what_is_known() {
        DefinitionProvider<StructureDefinition> profiles =
                new DefinitionProvider<>(StructureDefinition.class, TestConformance.DEFINITIONS, searches);
        IdType id = new IdType("StructureDefinition/cypmh-patient");

        profiles.read(id).setUrl("urn:changed");
        ((StructureDefinition) search(StructureDefinition.class, "_id", "cypmh-patient")
                        .getEntryFirstRep()
                        .getResource())
                .setUrl("urn:changed");

        assertThat(profiles.read(id).getUrl()).isEqualTo(TestConformance.ROOT + "StructureDefinition/cypmh-patient");
    }

    @Test
    void what_is_not_there_is_not_found() {
        DefinitionProvider<ValueSet> sets =
                new DefinitionProvider<>(ValueSet.class, TestConformance.DEFINITIONS, searches);

        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                                ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException.class,
                                () -> sets.read(new IdType("ValueSet/nothing")))
                        .getOperationOutcome())
                .isInstanceOfSatisfying(
                        OperationOutcome.class,
                        outcome -> assertThat(outcome.getIssueFirstRep().getCode())
                                .isEqualTo(OperationOutcome.IssueType.NOTFOUND));
    }

    @Test
    void everything_that_ships_is_served_but_forms_rules_and_measures_which_are_stored() {
        long served = ServedDefinitions.TYPES.stream()
                .mapToLong(type -> search(type, "_count", "0").getTotal())
                .sum();

        assertThat(served)
                .isEqualTo(TestDefinitions.shipped().all().stream()
                        .filter(resource -> !(resource instanceof Questionnaire))
                        .filter(resource -> !(resource instanceof PlanDefinition))
                        .filter(resource -> !(resource instanceof Measure))
                        .count());
    }
}
