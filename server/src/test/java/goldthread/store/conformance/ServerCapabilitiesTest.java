package goldthread.store.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.RestfulServer;
import goldthread.store.TestPages;
import goldthread.store.validation.TestDefinitions;
import jakarta.servlet.ServletException;
import java.util.List;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceOperationComponent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServerCapabilitiesTest {

    private final ServerCapabilities capabilities = new ServerCapabilities(
            new CapabilityBuilder(
                    TestDefinitions.fhir(), TestConformance.TYPES, TestConformance.DEFINITIONS, List.of(), List.of()),
            TestConformance.DEFINITIONS);

    private final RestfulServer server = new RestfulServer(TestDefinitions.fhir());

    @BeforeEach
    void bind() throws ServletException {
        new Conformance(
                        TestDefinitions.fhir(),
                        TestConformance.TYPES,
                        TestConformance.DEFINITIONS,
                        new DefinitionSearch(TestDefinitions.fhir(), TestConformance.DEFINITIONS, TestPages.pages()),
                        TestConformance.REPORT,
                        List.of(),
                        List.of())
                .offerOn(server);
        server.init();
    }

    @Test
    void nothing_is_stated_before_anything_is_bound() {
        assertThatIllegalStateException().isThrownBy(capabilities::statement);
    }

    @Test
    void what_this_room_binds_is_stated() {
        capabilities.setRestfulServer(server);

        CapabilityStatement statement = capabilities.metadata(TestConformance.query());

        assertThat(statement.getRestFirstRep().getResource())
                .filteredOn(resource -> resource.getType().equals("Goal"))
                .flatExtracting(CapabilityStatementRestResourceComponent::getOperation)
                .extracting(CapabilityStatementRestResourceOperationComponent::getName)
                .containsExactly("validate");
        assertThat(statement.getRestFirstRep().getResource())
                .filteredOn(resource -> resource.getType().equals("StructureDefinition"))
                .flatExtracting(CapabilityStatementRestResourceComponent::getInteraction)
                .hasSize(2);
    }

    @Test
    void each_caller_gets_the_address_that_it_used() {
        capabilities.setRestfulServer(server);
        RequestDetails other = TestConformance.query();
        other.setFhirServerBase("https://records.example.org/fhir");

        assertThat(capabilities
                        .metadata(TestConformance.query())
                        .getImplementation()
                        .getUrl())
                .isEqualTo("http://example.org/fhir");
        assertThat(capabilities.metadata(other).getImplementation().getUrl())
                .isEqualTo("https://records.example.org/fhir");
        assertThat(capabilities.statement().hasImplementation()).isFalse();
    }

    @Test
    void only_the_capability_statement_itself_is_asked_for() {
        capabilities.setRestfulServer(server);

        assertThat(capabilities.metadata(TestConformance.query("mode", "full")).hasRest())
                .isTrue();
        TestConformance.assertRefused(
                400, "bad-grammar", () -> capabilities.metadata(TestConformance.query("mode", "terminology")));
    }
}
