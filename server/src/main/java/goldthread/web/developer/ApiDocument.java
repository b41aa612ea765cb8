package goldthread.web.developer;

import com.fasterxml.jackson.core.JsonProcessingException;
import goldthread.store.SelfDescription;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.ExternalDocumentation;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;

/**
 * What the FHIR endpoint serves as an OpenAPI document: the types, interactions and operations of the CapabilityStatement,
 * and nothing else. What is in a resource is FHIR's matter and that of the profiles, and isn't told again.
 */
final class ApiDocument {

    private static final String TOKEN = "token";
    private static final Set<String> BEYOND_TYPES = Set.of("Parameters", "OperationOutcome", "CapabilityStatement");

    private ApiDocument() {}

    /** The document. */
    static OpenAPI of(SelfDescription server) {
        CapabilityStatement statement = server.statement();
        Paths paths = new Paths();
        discovery(paths);
        paths.addPathItem(
                "/",
                new PathItem()
                        .post(new Operation()
                                .operationId("server.bundle")
                                .addTagsItem("Server")
                                .summary("A transaction, all or nothing, or a batch")
                                .addParametersItem(ApiParameters.ref(ApiParameters.ONCE))
                                .requestBody(ApiAnswers.body("Bundle"))
                                .responses(ApiAnswers.done("Bundle"))));
        ApiTypes types = new ApiTypes(paths);
        statement.getRestFirstRep().getResource().forEach(types::add);
        ApiOperations operations = new ApiOperations(paths);
        OfferedOperations.of(server).forEach(operations::add);
        return new OpenAPI()
                .openapi("3.0.3")
                .info(info(statement))
                .servers(List.of(new Server().url("/fhir").description("This server")))
                .security(List.of(new SecurityRequirement().addList(TOKEN)))
                .paths(paths)
                .components(components(statement));
    }

    /** The same as it is sent. */
    static String json(SelfDescription server) {
        try {
            return Json.mapper().writeValueAsString(of(server));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Info info(CapabilityStatement statement) {
        return new Info()
                .title(statement.getTitle())
                .version(statement.getSoftware().getVersion())
                .description(statement.getDescription() + " "
                        + statement.getRestFirstRep().getDocumentation())
                .license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0"));
    }

    private static void discovery(Paths paths) {
        paths.addPathItem(
                "/metadata",
                new PathItem()
                        .get(open("metadata", "What this server can do")
                                .responses(ApiAnswers.open(
                                        "The CapabilityStatement.", ApiAnswers.content("CapabilityStatement")))));
        paths.addPathItem(
                "/.well-known/smart-configuration",
                new PathItem()
                        .get(open("smartConfiguration", "Where to get a token")
                                .responses(ApiAnswers.open(
                                        "The discovery document of SMART App Launch.",
                                        new Content()
                                                .addMediaType(
                                                        "application/json",
                                                        new MediaType().schema(new ObjectSchema()))))));
    }

    private static Operation open(String id, String summary) {
        return new Operation()
                .operationId("server." + id)
                .addTagsItem("Server")
                .summary(summary)
                .security(List.of());
    }

    private static Components components(CapabilityStatement statement) {
        Components components = new Components()
                .addSecuritySchemes(
                        TOKEN,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("Of the issuer that .well-known/smart-configuration names."));
        ApiParameters.shared().forEach(components::addParameters);
        ApiAnswers.refusals().forEach(components::addResponses);
        Set<String> types = new TreeSet<>(BEYOND_TYPES);
        statement.getRestFirstRep().getResource().stream()
                .map(CapabilityStatementRestResourceComponent::getType)
                .forEach(types::add);
        types.forEach(type -> components.addSchemas(type, resource(type)));
        return components.addSchemas("JsonPatch", new ArraySchema().items(new ObjectSchema()));
    }

    private static ObjectSchema resource(String type) {
        StringSchema name = new StringSchema();
        name.addEnumItem(type);
        ObjectSchema resource = new ObjectSchema();
        resource.addProperty("resourceType", name);
        resource.addRequiredItem("resourceType");
        resource.setAdditionalProperties(true);
        resource.setExternalDocs(new ExternalDocumentation()
                .url("https://hl7.org/fhir/R4/" + type.toLowerCase(java.util.Locale.ROOT) + ".html"));
        return resource;
    }
}
