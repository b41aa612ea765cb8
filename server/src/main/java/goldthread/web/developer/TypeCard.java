package goldthread.web.developer;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.PrimitiveType;

/**
 * A resource type as the page shows it.
 *
 * @param name of the type
 * @param says what is particular about it; empty when nothing is
 * @param interactions in FHIR's words
 * @param parameters by which it is searched, with what kind each is
 * @param includes that a search may follow, forth and back
 * @param profiles that a resource may claim
 * @param operations on it, with their places on the page of operations
 */
record TypeCard(
        String name,
        String says,
        String interactions,
        List<Cell> parameters,
        List<String> includes,
        List<Cell> profiles,
        List<Cell> operations) {

    TypeCard {
        parameters = List.copyOf(parameters);
        includes = List.copyOf(includes);
        profiles = List.copyOf(profiles);
        operations = List.copyOf(operations);
    }

    static TypeCard of(CapabilityStatementRestResourceComponent type, List<OperationCard> operations, Links links) {
        String name = type.getType();
        return new TypeCard(
                name,
                type.hasDocumentation() ? type.getDocumentation() : "",
                type.getInteraction().stream()
                        .map(interaction -> interaction.getCode().toCode())
                        .collect(Collectors.joining(", ")),
                type.getSearchParam().stream()
                        .map(parameter -> new Cell(
                                parameter.getName() + " (" + parameter.getType().toCode() + ")",
                                links.to(parameter.getDefinition())))
                        .toList(),
                Stream.concat(
                                type.getSearchInclude().stream()
                                        .map(PrimitiveType::getValue)
                                        .map(one -> "_include=" + one),
                                type.getSearchRevInclude().stream()
                                        .map(PrimitiveType::getValue)
                                        .map(one -> "_revinclude=" + one))
                        .toList(),
                type.getSupportedProfile().stream()
                        .map(profile -> links.cell(profile.getValue()))
                        .toList(),
                operations.stream()
                        .filter(operation -> operation.isOn(name))
                        .map(operation -> new Cell(operation.name(), "/developers#" + operation.anchor()))
                        .toList());
    }
}
