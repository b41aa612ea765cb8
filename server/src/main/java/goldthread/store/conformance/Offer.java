package goldthread.store.conformance;

import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.server.method.BaseMethodBinding;
import ca.uhn.fhir.rest.server.method.OperationMethodBinding;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.hl7.fhir.r4.model.OperationDefinition;

/**
 * What is really bound to HTTP, as plain values.
 *
 * @param interactions of each resource type
 * @param operations of each resource type, in the order of their names
 * @param bundles whether transactions and batches are taken
 */
record Offer(
        Map<String, Set<TypeRestfulInteraction>> interactions,
        Map<String, Set<Operation>> operations,
        boolean bundles) {

    /** Under which HAPI lists what belongs to no type. */
    private static final String SYSTEM = "";

    private static final Map<RestOperationTypeEnum, Set<TypeRestfulInteraction>> INTERACTIONS = Map.of(
            RestOperationTypeEnum.READ, EnumSet.of(TypeRestfulInteraction.READ),
            RestOperationTypeEnum.VREAD, EnumSet.of(TypeRestfulInteraction.READ, TypeRestfulInteraction.VREAD),
            RestOperationTypeEnum.CREATE, EnumSet.of(TypeRestfulInteraction.CREATE),
            RestOperationTypeEnum.UPDATE, EnumSet.of(TypeRestfulInteraction.UPDATE),
            RestOperationTypeEnum.PATCH, EnumSet.of(TypeRestfulInteraction.PATCH),
            RestOperationTypeEnum.DELETE, EnumSet.of(TypeRestfulInteraction.DELETE),
            RestOperationTypeEnum.HISTORY_INSTANCE, EnumSet.of(TypeRestfulInteraction.HISTORYINSTANCE),
            RestOperationTypeEnum.HISTORY_TYPE, EnumSet.of(TypeRestfulInteraction.HISTORYTYPE),
            RestOperationTypeEnum.SEARCH_TYPE, EnumSet.of(TypeRestfulInteraction.SEARCHTYPE));

    /**
     * An operation of one type, at whatever level.
     *
     * @param name without the dollar sign
     * @param definition canonical URL of its OperationDefinition
     */
    record Operation(String name, String definition) implements Comparable<Operation> {
        @Override
        public int compareTo(Operation other) {
            return name.compareTo(other.name);
        }
    }

    /**
     * Reads what a server has bound.
     *
     * @param bindings by resource type; under the empty name those of the whole server
     * @param shipped the definitions of our own operations
     * @throws IllegalStateException for an operation without a definition: clients couldn't know what it takes
     */
    static Offer of(Map<String, List<BaseMethodBinding>> bindings, List<OperationDefinition> shipped) {
        Map<String, Set<TypeRestfulInteraction>> interactions = new TreeMap<>();
        Map<String, Set<Operation>> operations = new TreeMap<>();
        boolean bundles = false;
        for (Map.Entry<String, List<BaseMethodBinding>> bound : bindings.entrySet()) {
            String type = bound.getKey();
            for (BaseMethodBinding binding : bound.getValue()) {
                interactions
                        .computeIfAbsent(type, absent -> EnumSet.noneOf(TypeRestfulInteraction.class))
                        .addAll(INTERACTIONS.getOrDefault(binding.getRestOperationType(), Set.of()));
                if (binding instanceof OperationMethodBinding operation) {
                    operations
                            .computeIfAbsent(type, absent -> new TreeSet<>())
                            .add(operation(type, operation, shipped));
                }
                bundles |= binding.getRestOperationType() == RestOperationTypeEnum.TRANSACTION;
            }
        }
        return new Offer(interactions, operations, bundles);
    }

    private static Operation operation(String type, OperationMethodBinding binding, List<OperationDefinition> shipped) {
        String name = binding.getName().substring(1);
        if (!binding.getCanonicalUrl().isEmpty()) {
            return new Operation(name, binding.getCanonicalUrl());
        }
        return shipped.stream()
                .filter(definition -> definition.getCode().equals(name))
                .filter(definition -> isOf(type, definition))
                .filter(definition -> (definition.getInstance() && binding.isCanOperateAtInstanceLevel())
                        || (definition.getType() && binding.isCanOperateAtTypeLevel())
                        || (definition.getSystem() && binding.isCanOperateAtServerLevel()))
                .findFirst()
                .map(definition -> new Operation(name, definition.getUrl()))
                .orElseThrow(() -> new IllegalStateException("The operation " + type + "/$" + name
                        + " is offered but no OperationDefinition ships for it."));
    }

    private static boolean isOf(String type, OperationDefinition definition) {
        return type.equals(SYSTEM)
                ? definition.getSystem()
                : definition.getResource().stream()
                        .anyMatch(resource -> resource.getCode().equals(type));
    }

    /** The operations of the server as a whole. */
    Set<Operation> operationsOfSystem() {
        return operationsOf(SYSTEM);
    }

    Set<TypeRestfulInteraction> interactionsOf(String type) {
        return interactions.getOrDefault(type, Set.of());
    }

    Set<Operation> operationsOf(String type) {
        return operations.getOrDefault(type, Set.of());
    }
}
