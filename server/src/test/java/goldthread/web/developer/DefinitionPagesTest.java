package goldthread.web.developer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.ElementDefinition.ElementDefinitionConstraintComponent;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class DefinitionPagesTest {

    private static final Links LINKS = new Links(ThisServer.IT.shipped());
    private static final DefinitionPages PAGES = new DefinitionPages(ThisServer.FHIR, LINKS);
    private static final Set<String> ALL =
            ThisServer.IT.shipped().stream().map(Links::page).collect(Collectors.toSet());

    static Stream<MetadataResource> definitions() {
        return ThisServer.IT.shipped().stream();
    }

    @Test
    void each_definition_has_a_page_of_its_own() {
        assertThat(ALL).hasSameSizeAs(ThisServer.IT.shipped());
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void a_page_says_what_it_is_for_and_links_to_pages_that_are_there(MetadataResource definition) {
        DefinitionPage page = PAGES.of(definition);

        assertThat(page.title()).isNotBlank();
        assertThat(page.purpose()).hasSizeGreaterThan(10);
        assertThat(page.json()).contains("\"resourceType\"").doesNotContain("\"snapshot\"");
        assertThat(Stream.concat(
                                page.facts().stream().flatMap(fact -> fact.values().stream()),
                                page.tables().stream()
                                        .flatMap(table -> table.rows().stream().flatMap(List::stream)))
                        .map(Cell::link)
                        .filter(link -> !link.isEmpty()))
                .allMatch(ALL::contains);
        assertThat(page.tables())
                .allSatisfy(table -> assertThat(table.rows())
                        .allMatch(row -> row.size() == table.columns().size()));
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void a_profile_shows_all_its_rules_with_their_sentences(MetadataResource definition) {
        if (definition instanceof StructureDefinition profile) {
            List<ElementDefinitionConstraintComponent> rules = profile.getDifferential().getElement().stream()
                    .flatMap(element -> element.getConstraint().stream())
                    .toList();
            List<List<Cell>> shown = PAGES.of(profile).tables().stream()
                    .filter(table -> table.title().equals("Rules"))
                    .flatMap(table -> table.rows().stream())
                    .toList();

            assertThat(shown.stream().map(row -> row.get(0).text() + row.get(3).text()))
                    .containsExactlyElementsOf(rules.stream()
                            .map(rule -> rule.getKey() + rule.getHuman())
                            .toList());
        }
    }

    @Test
    void how_often_an_element_is_there_is_the_profiles_word_or_else_r4s() {
        List<List<Cell>> elements =
                PAGES.of(named("cypmh-referral")).tables().get(0).rows();

        assertThat(elements)
                .extracting(row -> row.get(0).text() + " " + row.get(1).text())
                .contains("category 1..*", "status 1..1", "requester 0..1", "note 0..*", "extension:childView 0..*");
        assertThat(elements)
                .extracting(row -> row.get(1).text())
                .allMatch(often -> often.matches("\\d+\\.\\.(\\d+|\\*)"));
    }

    @Test
    void a_value_set_leads_to_its_code_system_and_that_to_its_codes() {
        MetadataResource set = ThisServer.IT.shipped().stream()
                .filter(one -> one.getUrl() != null && one.getUrl().endsWith("/ValueSet/closure-reason"))
                .findFirst()
                .orElseThrow();

        assertThat(PAGES.of(set).tables().get(0).rows().get(0).get(0).link())
                .isEqualTo("/developers/profiles/CodeSystem/cypmh-closure-reason");
    }

    private static MetadataResource named(String id) {
        return ThisServer.IT.shipped().stream()
                .filter(one -> one.getIdElement().getIdPart().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
