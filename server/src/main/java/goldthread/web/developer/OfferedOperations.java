package goldthread.web.developer;

import goldthread.store.SelfDescription;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceOperationComponent;
import org.hl7.fhir.r4.model.OperationDefinition;

/** The operations that the CapabilityStatement names, each with its definition. */
final class OfferedOperations {

    private OfferedOperations() {}

    /**
     * All of them, each once, in the order in which the statement names them first.
     *
     * @throws IllegalStateException when one isn't defined
     */
    static List<OfferedOperation> of(SelfDescription server) {
        Map<String, OperationDefinition> defined = Stream.concat(
                        server.shipped().stream()
                                .filter(OperationDefinition.class::isInstance)
                                .map(OperationDefinition.class::cast),
                        FhirsOwn.operations().stream())
                .collect(Collectors.toMap(OperationDefinition::getUrl, Function.identity()));
        List<OfferedOperation> offered = new ArrayList<>();
        typesByDefinition(server.statement()).forEach((url, types) -> {
            OperationDefinition definition = defined.get(url);
            if (definition == null) {
                throw new IllegalStateException("Nothing defines the operation " + url);
            }
            offered.add(new OfferedOperation(definition, types));
        });
        return List.copyOf(offered);
    }

    private static Map<String, List<String>> typesByDefinition(CapabilityStatement statement) {
        Map<String, List<String>> types = new LinkedHashMap<>();
        CapabilityStatementRestComponent rest = statement.getRestFirstRep();
        rest.getResource()
                .forEach(type -> type.getOperation()
                        .forEach(operation -> types.computeIfAbsent(operation.getDefinition(), url -> new ArrayList<>())
                                .add(type.getType())));
        rest.getOperation().stream()
                .map(CapabilityStatementRestResourceOperationComponent::getDefinition)
                .forEach(url -> types.computeIfAbsent(url, absent -> new ArrayList<>()));
        return types;
    }
}
