package goldthread.web.developer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goldthread.store.SelfDescription;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.OperationDefinition;
import org.junit.jupiter.api.Test;

final class OfferedOperationsTest {

    private static final List<OfferedOperation> OFFERED = OfferedOperations.of(ThisServer.IT);

    @Test
    void every_operation_that_is_offered_is_there_once_and_nothing_else() {
        List<String> all = Stream.concat(ThisServer.IT.operations().stream(), FhirsOwn.operations().stream())
                .map(OperationDefinition::getUrl)
                .toList();

        assertThat(OFFERED.stream().map(operation -> operation.definition().getUrl()))
                .containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    @SuppressWarnings("unchecked")
    void the_page_shows_each_of_them_once() {
        Map<String, List<OperationCard>> topics = (Map<String, List<OperationCard>>)
                new Offer(ThisServer.FHIR, ThisServer.IT).operations().get("topics");

        assertThat(topics.values().stream().flatMap(List::stream))
                .hasSize(OFFERED.size())
                .extracting(OperationCard::anchor)
                .doesNotHaveDuplicates();
    }

    @Test
    void an_operation_that_nobody_defines_is_a_fault() {
        CapabilityStatement statement = ThisServer.IT.statement();
        statement.getRestFirstRep().addOperation().setName("new").setDefinition("http://example.org/new");

        assertThatThrownBy(() -> OfferedOperations.of(new SelfDescription() {
                    @Override
                    public CapabilityStatement statement() {
                        return statement;
                    }

                    @Override
                    public List<MetadataResource> shipped() {
                        return ThisServer.IT.shipped();
                    }
                }))
                .hasMessageContaining("http://example.org/new");
    }

    @Test
    void each_says_what_it_does_in_a_sentence_and_what_admits_it() {
        assertThat(OFFERED).allSatisfy(operation -> {
            assertThat(operation.sentence())
                    .hasSizeGreaterThan(20)
                    .endsWith(".")
                    .doesNotContain("Scopes:", "by POST");
            assertThat(operation.scopes()).isNotBlank();
            assertThat(operation.definition().getTitle()).isNotBlank();
        });
    }

    @Test
    void what_changes_goes_by_post_alone() {
        assertThat(OFFERED)
                .filteredOn(operation -> operation.definition().getAffectsState())
                .isNotEmpty()
                .noneMatch(OfferedOperation::isByGet);
    }

    @Test
    void an_operation_of_an_instance_has_its_id_in_the_address() {
        assertThat(named("shared-care-plan").paths("Patient")).containsExactly("/Patient/{id}/$shared-care-plan");
        assertThat(named("break-glass").paths("Patient")).containsExactly("/Patient/$break-glass");
        assertThat(named("events").paths("")).containsExactly("/$events");
        assertThat(named("expand").paths("ValueSet")).containsExactly("/ValueSet/$expand", "/ValueSet/{id}/$expand");
    }

    private static OfferedOperation named(String code) {
        return OFFERED.stream()
                .filter(operation -> operation.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
