package goldthread.web.developer;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.hl7.fhir.r4.model.PrimitiveType;

/** The addresses and methods of a type's interactions. */
final class ApiTypes {

    private final Paths paths;

    ApiTypes(Paths paths) {
        this.paths = paths;
    }

    void add(CapabilityStatementRestResourceComponent type) {
        type.getInteraction().forEach(interaction -> add(type, interaction.getCode()));
    }

    private void add(CapabilityStatementRestResourceComponent type, TypeRestfulInteraction interaction) {
        String name = type.getType();
        switch (interaction) {
            case READ ->
                at(
                        "/" + name + "/{id}",
                        HttpMethod.GET,
                        named(name, "read", "One " + name)
                                .addParametersItem(ApiParameters.ref(ApiParameters.ID))
                                .responses(ApiAnswers.read("200", "The current version; ETag says which.", name)));
            case VREAD ->
                at(
                        "/" + name + "/{id}/_history/{vid}",
                        HttpMethod.GET,
                        named(name, "vread", "One version of a " + name)
                                .addParametersItem(ApiParameters.ref(ApiParameters.ID))
                                .addParametersItem(ApiParameters.ref(ApiParameters.VERSION))
                                .responses(ApiAnswers.read("200", "That version.", name)));
            case HISTORYINSTANCE ->
                at(
                        "/" + name + "/{id}/_history",
                        HttpMethod.GET,
                        named(name, "history", "All versions of a " + name)
                                .addParametersItem(ApiParameters.ref(ApiParameters.ID))
                                .responses(ApiAnswers.read("200", "The versions, newest first.", "Bundle")));
            case SEARCHTYPE -> searches(type);
            case CREATE -> at("/" + name, HttpMethod.POST, create(type));
            case UPDATE -> at("/" + name + "/{id}", HttpMethod.PUT, change(name, "update", ApiAnswers.body(name)));
            case PATCH -> at("/" + name + "/{id}", HttpMethod.PATCH, change(name, "patch", jsonPatch()));
            default -> throw new IllegalStateException("Nobody has said how " + interaction.toCode() + " is asked.");
        }
    }

    private void at(String path, HttpMethod method, Operation operation) {
        paths.computeIfAbsent(path, absent -> new PathItem()).operation(method, operation);
    }

    private static Operation named(String type, String interaction, String summary) {
        return new Operation()
                .operationId(type + "." + interaction)
                .addTagsItem(type)
                .summary(summary);
    }

    private static Operation create(CapabilityStatementRestResourceComponent type) {
        Operation create = named(type.getType(), "create", "Store a " + type.getType())
                .addParametersItem(ApiParameters.ref(ApiParameters.ONCE))
                .requestBody(ApiAnswers.body(type.getType()))
                .responses(ApiAnswers.create(type.getType()));
        return type.getConditionalCreate() ? create.description(type.getDocumentation()) : create;
    }

    private static Operation change(String type, String interaction, RequestBody body) {
        return named(type, interaction, "A new version of a " + type)
                .addParametersItem(ApiParameters.ref(ApiParameters.ID))
                .addParametersItem(ApiParameters.ref(ApiParameters.IF_MATCH))
                .addParametersItem(ApiParameters.ref(ApiParameters.ONCE))
                .requestBody(body)
                .responses(ApiAnswers.change("It is changed; ETag says to which version.", type));
    }

    private static RequestBody jsonPatch() {
        return new RequestBody()
                .required(true)
                .content(new Content()
                        .addMediaType(
                                "application/json-patch+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/JsonPatch"))));
    }

    private void searches(CapabilityStatementRestResourceComponent type) {
        String name = type.getType();
        Operation get = named(name, "search", "Search " + name).responses(ApiAnswers.search());
        parameters(type).forEach(get::addParametersItem);
        get.addParametersItem(ApiParameters.ref(ApiParameters.COUNT))
                .addParametersItem(ApiParameters.ref(ApiParameters.PAGE));
        at("/" + name, HttpMethod.GET, get);

        ObjectSchema form = new ObjectSchema();
        parameters(type).forEach(parameter -> form.addProperty(parameter.getName(), parameter.getSchema()));
        form.addProperty(ApiParameters.COUNT, new StringSchema());
        at(
                "/" + name + "/_search",
                HttpMethod.POST,
                named(name, "searchByPost", "Search " + name + ", with nothing in the address")
                        .requestBody(new RequestBody()
                                .content(new Content()
                                        .addMediaType(
                                                "application/x-www-form-urlencoded", new MediaType().schema(form))))
                        .responses(ApiAnswers.search()));
    }

    private static List<Parameter> parameters(CapabilityStatementRestResourceComponent type) {
        List<Parameter> parameters = new ArrayList<>();
        type.getSearchParam()
                .forEach(parameter -> parameters.add(ApiParameters.repeated(
                        parameter.getName(), "A " + parameter.getType().toCode() + " parameter of FHIR.")));
        List<String> includes =
                type.getSearchInclude().stream().map(PrimitiveType::getValue).toList();
        if (!includes.isEmpty()) {
            parameters.add(ApiParameters.oneOf("_include", "What these name comes too.", includes));
        }
        List<String> reverse =
                type.getSearchRevInclude().stream().map(PrimitiveType::getValue).toList();
        if (!reverse.isEmpty()) {
            parameters.add(ApiParameters.oneOf("_revinclude", "What names these comes too.", reverse));
        }
        if (type.getInteraction().stream().anyMatch(one -> one.getCode() == TypeRestfulInteraction.CREATE)) {
            parameters.add(
                    ApiParameters.inQuery("_sort", "Search parameters, separated by commas; - before one turns it.")
                            .schema(new StringSchema()));
        }
        return parameters;
    }
}
