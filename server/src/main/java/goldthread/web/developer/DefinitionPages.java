package goldthread.web.developer;

import ca.uhn.fhir.context.FhirContext;
import goldthread.web.developer.DefinitionPage.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.NamingSystem;
import org.hl7.fhir.r4.model.OperationDefinition;
import org.hl7.fhir.r4.model.SearchParameter;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.ValueSet;

/** Makes the page of each definition. */
final class DefinitionPages {

    private final FhirContext fhir;
    private final Links links;
    private final StructureTables structures;
    private final CodeTables codes;

    DefinitionPages(FhirContext fhir, Links links) {
        this.fhir = fhir;
        this.links = links;
        this.structures = new StructureTables(fhir, links);
        this.codes = new CodeTables(links);
    }

    DefinitionPage of(MetadataResource definition) {
        return new DefinitionPage(
                kind(definition),
                title(definition),
                String.valueOf(definition.getDescription()),
                definition.fhirType() + "/" + definition.getIdElement().getIdPart(),
                facts(definition),
                tables(definition),
                json(definition));
    }

    static String title(MetadataResource definition) {
        return definition.hasTitle() ? definition.getTitle() : definition.getName();
    }

    /** What it is, in words. */
    static String kind(MetadataResource definition) {
        if (definition instanceof StructureDefinition structure) {
            return structure.getType().equals("Extension") ? "Extension" : "Profile of " + structure.getType();
        }
        return switch (definition.fhirType()) {
            case "CodeSystem" -> "Code system";
            case "ValueSet" -> "Value set";
            case "ConceptMap" -> "Concept map";
            case "NamingSystem" -> "Naming system";
            case "SearchParameter" -> "Search parameter";
            case "OperationDefinition" -> "Operation";
            default -> "Capability statement";
        };
    }

    private List<Fact> facts(MetadataResource definition) {
        List<Fact> facts = new ArrayList<>();
        if (definition.hasUrl()) {
            facts.add(fact("Canonical URL", Cell.of(definition.getUrl())));
        }
        if (definition.hasVersion()) {
            facts.add(fact("Version", Cell.of(definition.getVersion())));
        }
        if (definition instanceof StructureDefinition structure) {
            facts.add(fact("Based on", links.cell(structure.getBaseDefinition())));
            if (structure.hasContext()) {
                facts.add(new Fact(
                        "Goes on",
                        structure.getContext().stream()
                                .map(context -> Cell.of(context.getExpression()))
                                .toList()));
            }
        } else if (definition instanceof SearchParameter parameter) {
            facts.add(fact(
                    "Name",
                    Cell.of(parameter.getCode() + " (" + parameter.getType().toCode() + ")")));
            facts.add(fact(
                    "On",
                    Cell.of(parameter.getBase().stream()
                            .map(type -> type.getValue())
                            .collect(Collectors.joining(", ")))));
            facts.add(fact("Expression", Cell.of(parameter.getExpression())));
        }
        return facts;
    }

    private static Fact fact(String label, Cell value) {
        return new Fact(label, List.of(value));
    }

    private List<Table> tables(MetadataResource definition) {
        if (definition instanceof StructureDefinition structure) {
            return structures.of(structure);
        }
        if (definition instanceof CodeSystem system) {
            return codes.of(system);
        }
        if (definition instanceof ValueSet set) {
            return codes.of(set);
        }
        if (definition instanceof ConceptMap map) {
            return codes.of(map);
        }
        if (definition instanceof OperationDefinition operation) {
            return List.of(parameters(operation));
        }
        if (definition instanceof NamingSystem system) {
            return List.of(identifiers(system));
        }
        return definition instanceof CapabilityStatement role ? List.of(types(role)) : List.of();
    }

    private static Table parameters(OperationDefinition operation) {
        List<List<Cell>> rows = new ArrayList<>();
        operation.getParameter().forEach(parameter -> {
            rows.add(Table.row(
                    parameter.getName(),
                    parameter.getUse().toCode(),
                    parameter.getMin() + ".." + parameter.getMax(),
                    parameter.getType(),
                    parameter.getDocumentation()));
            parameter
                    .getPart()
                    .forEach(part -> rows.add(Table.row(
                            parameter.getName() + "." + part.getName(),
                            parameter.getUse().toCode(),
                            part.getMin() + ".." + part.getMax(),
                            part.getType(),
                            part.getDocumentation())));
        });
        return new Table("Parameters", List.of("Name", "Use", "How often", "Type", "Means"), rows);
    }

    private static Table identifiers(NamingSystem system) {
        return new Table(
                "Written as",
                List.of("Value", "Kind"),
                system.getUniqueId().stream()
                        .map(id -> Table.row(id.getValue(), id.getType().toCode()))
                        .toList());
    }

    private static Table types(CapabilityStatement role) {
        return new Table(
                "Types",
                List.of("Type", "Interactions"),
                role.getRestFirstRep().getResource().stream()
                        .map(type -> Table.row(
                                type.getType(),
                                type.getInteraction().stream()
                                        .map(interaction ->
                                                interaction.getCode().toCode())
                                        .collect(Collectors.joining(", "))))
                        .toList());
    }

    /** As it is written, without a snapshot, which the server makes for itself. */
    private String json(MetadataResource definition) {
        MetadataResource shown = definition;
        if (definition instanceof StructureDefinition structure) {
            StructureDefinition copy = structure.copy();
            copy.setSnapshot(null);
            shown = copy;
        }
        return fhir.newJsonParser().setPrettyPrint(true).encodeResourceToString(shown);
    }
}
