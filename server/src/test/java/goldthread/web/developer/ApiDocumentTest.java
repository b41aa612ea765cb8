package goldthread.web.developer;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ApiDocumentTest {

    private static final OpenAPI API = ApiDocument.of(ThisServer.IT);

    @Test
    void a_parser_finds_no_fault_with_it() {
        ParseOptions strict = new ParseOptions();
        strict.setResolve(true);
        SwaggerParseResult read = new OpenAPIV3Parser().readContents(ApiDocument.json(ThisServer.IT), null, strict);

        assertThat(read.getMessages()).isEmpty();
        assertThat(read.getOpenAPI().getPaths()).hasSameSizeAs(API.getPaths());
    }

    @Test
    void every_operation_is_there_at_each_of_its_addresses_and_no_other() {
        List<String> offered = OfferedOperations.of(ThisServer.IT).stream()
                .flatMap(operation -> operation.types().isEmpty()
                        ? operation.paths("").stream()
                        : operation.types().stream().flatMap(type -> operation.paths(type).stream()))
                .toList();

        assertThat(API.getPaths().keySet().stream().filter(path -> path.contains("$")))
                .containsExactlyInAnyOrderElementsOf(offered);
    }

    @Test
    void names_of_requests_are_unique() {
        assertThat(operations().stream().map(Operation::getOperationId)).doesNotHaveDuplicates();
    }

    @Test
    void a_change_of_a_version_says_so_and_what_happens_without() {
        assertThat(API.getPaths().get("/Patient/{id}").getPut()).satisfies(put -> {
            assertThat(put.getParameters())
                    .anyMatch(parameter ->
                            parameter.get$ref() != null && parameter.get$ref().endsWith("/If-Match"));
            assertThat(put.getResponses()).containsKeys("200", "404", "409", "412", "422", "428");
        });
        assertThat(API.getPaths().get("/Task/{id}/$accept").getGet()).isNull();
        assertThat(API.getPaths().get("/Task/{id}/$accept").getPost().getResponses())
                .containsKey("428");
    }

    @Test
    void everything_but_discovery_takes_a_token() {
        assertThat(API.getSecurity()).hasSize(1);
        assertThat(operations().stream().filter(operation -> operation.getSecurity() != null))
                .extracting(Operation::getOperationId)
                .containsExactlyInAnyOrder("server.metadata", "server.smartConfiguration");
    }

    @Test
    void an_answer_that_is_one_resource_is_not_wrapped() {
        assertThat(API.getPaths()
                        .get("/Patient/{id}/$shared-care-plan")
                        .getGet()
                        .getResponses()
                        .get("200")
                        .getContent()
                        .get("application/fhir+json")
                        .getSchema()
                        .get$ref())
                .endsWith("/Bundle");
    }

    private static List<Operation> operations() {
        return API.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .toList();
    }
}
