package goldthread.web.developer;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import org.hl7.fhir.r4.model.OperationDefinition.OperationDefinitionParameterComponent;

/** The addresses and methods of the operations. */
final class ApiOperations {

    private final Paths paths;

    ApiOperations(Paths paths) {
        this.paths = paths;
    }

    void add(OfferedOperation operation) {
        if (operation.types().isEmpty()) {
            add(operation, "");
        }
        operation.types().forEach(type -> add(operation, type));
    }

    private void add(OfferedOperation operation, String type) {
        for (String path : operation.paths(type)) {
            PathItem item = paths.computeIfAbsent(path, absent -> new PathItem());
            boolean ofAnInstance = path.contains("{id}");
            if (operation.isByGet()) {
                Operation get = operation(operation, type, ofAnInstance, "get");
                operation
                        .inputs()
                        .filter(OfferedOperation::isInTheAddress)
                        .forEach(input -> get.addParametersItem(parameter(input)));
                item.operation(HttpMethod.GET, get);
            }
            item.operation(HttpMethod.POST, post(operation, type, ofAnInstance));
        }
    }

    private static Operation post(OfferedOperation operation, String type, boolean ofAnInstance) {
        Operation post = operation(operation, type, ofAnInstance, "post");
        if (operation.isOfAVersion()) {
            post.addParametersItem(ApiParameters.ref(ApiParameters.IF_MATCH));
        }
        if (operation.definition().getAffectsState()) {
            post.addParametersItem(ApiParameters.ref(ApiParameters.ONCE));
        }
        boolean required = operation.inputs().anyMatch(input -> input.getMin() > 0);
        RequestBody body = ApiAnswers.body(operation.isOfOneResource() ? "Bundle" : "Parameters");
        return post.requestBody(body.required(required));
    }

    private static Operation operation(OfferedOperation operation, String type, boolean ofAnInstance, String method) {
        Operation made = new Operation()
                .operationId((type.isEmpty() ? "server" : type) + "." + operation.code()
                        + (ofAnInstance && operation.definition().getType() ? ".one." : ".") + method)
                .addTagsItem(type.isEmpty() ? "Server" : type)
                .summary(operation.definition().getTitle())
                .description(operation.definition().getDescription());
        if (ofAnInstance) {
            made.addParametersItem(ApiParameters.ref(ApiParameters.ID));
        }
        String gives = gives(operation, type);
        if (!operation.definition().getAffectsState()) {
            return made.responses(ApiAnswers.read("200", "The answer.", gives));
        }
        return made.responses(
                operation.isOfAVersion()
                        ? ApiAnswers.change("It is done; ETag says to which version.", gives)
                        : ApiAnswers.done(gives));
    }

    /** A single `return` that is a resource is the answer itself; everything else comes as Parameters. */
    private static String gives(OfferedOperation operation, String type) {
        return operation
                .outputs()
                .filter(output -> output.getName().equals("return"))
                .map(OperationDefinitionParameterComponent::getType)
                .map(given -> given.equals("Resource") ? type : given)
                .findFirst()
                .orElse("Parameters");
    }

    private static Parameter parameter(OperationDefinitionParameterComponent input) {
        boolean required = input.getMin() > 0;
        Parameter parameter = input.getMax().equals("1")
                ? ApiParameters.inQuery(input.getName(), input.getDocumentation())
                        .schema(new StringSchema())
                : ApiParameters.repeated(input.getName(), input.getDocumentation());
        return parameter.required(required);
    }
}
