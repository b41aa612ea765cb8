package goldthread.web.developer;

import java.util.List;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.OperationDefinition.OperationDefinitionParameterComponent;

/**
 * An operation as the page shows it.
 *
 * @param anchor of its place on the page
 * @param title in words
 * @param name with its dollar sign
 * @param sentence what it does
 * @param addresses each a method and a path
 * @param types on which it is offered, when these are several
 * @param scopes that admit it
 * @param version whether it is called with {@code If-Match}
 * @param inputs that it takes
 * @param outputs that it gives
 * @param sample a request to copy
 * @param definition where it is defined; empty when that isn't here
 */
record OperationCard(
        String anchor,
        String title,
        String name,
        String sentence,
        List<String> addresses,
        List<String> types,
        String scopes,
        boolean version,
        List<Input> inputs,
        String outputs,
        String sample,
        String definition) {

    /** Something that it takes. */
    record Input(String name, String often, String type, String meaning) {}

    OperationCard {
        addresses = List.copyOf(addresses);
        types = List.copyOf(types);
        inputs = List.copyOf(inputs);
    }

    static OperationCard of(OfferedOperation operation, CurlSample samples, Links links) {
        String type = operation.types().size() > 1 ? "[type]" : operation.anyType();
        String anchor = (operation.types().size() == 1 ? type + "-" : "") + operation.code();
        return new OperationCard(
                anchor,
                operation.definition().getTitle(),
                "$" + operation.code(),
                operation.sentence(),
                operation.paths(type).stream()
                        .map(path -> methods(operation) + " " + path)
                        .toList(),
                operation.types().size() > 1 ? operation.types() : List.of(),
                operation.scopes(),
                operation.isOfAVersion(),
                operation.inputs().map(OperationCard::input).toList(),
                operation
                        .outputs()
                        .map(output -> output.getName() + (output.hasType() ? " (" + output.getType() + ")" : ""))
                        .collect(Collectors.joining(", ")),
                samples.of(operation),
                links.to(operation.definition().getUrl()));
    }

    /** Whether it is offered on a type. */
    boolean isOn(String type) {
        return types.contains(type) || anchor.startsWith(type + "-");
    }

    private static String methods(OfferedOperation operation) {
        return operation.isByGet() ? "GET, POST" : "POST";
    }

    private static Input input(OperationDefinitionParameterComponent input) {
        String often = input.getMin() == 0
                ? input.getMax().equals("1") ? "optional" : "optional, repeats"
                : input.getMax().equals("1") ? "required" : "required, repeats";
        return new Input(input.getName(), often, input.getType(), input.getDocumentation());
    }
}
