package goldthread.web.developer;

import ca.uhn.fhir.context.FhirContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.ElementDefinition.TypeRefComponent;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.Type;

/** What a profile or an extension says of its elements, and the rules that it adds. What it leaves as it is in R4 is left out. */
final class StructureTables {

    private static final List<String> ELEMENTS =
            List.of("Element", "How often", "Must support", "Type", "Codes", "Says");
    private static final List<String> RULES = List.of("Rule", "Severity", "On", "Sentence");

    private final Links links;
    private final Cardinality cardinality;

    StructureTables(FhirContext fhir, Links links) {
        this.links = links;
        this.cardinality = new Cardinality(fhir);
    }

    List<Table> of(StructureDefinition structure) {
        List<ElementDefinition> said = structure.getDifferential().getElement();
        return List.of(
                new Table(
                        "Elements",
                        ELEMENTS,
                        said.stream()
                                .filter(StructureTables::isSomethingSaid)
                                .map(this::element)
                                .toList()),
                new Table("Rules", RULES, said.stream().flatMap(this::rules).toList()));
    }

    private static boolean isSomethingSaid(ElementDefinition element) {
        return element.getPath().contains(".")
                && (element.hasMin()
                        || element.hasMax()
                        || element.getMustSupport()
                        || element.hasType()
                        || element.hasBinding()
                        || element.hasFixed()
                        || element.hasPattern());
    }

    private List<Cell> element(ElementDefinition element) {
        return List.of(
                Cell.of(name(element)),
                Cell.of(cardinality.of(element)),
                Cell.of(element.getMustSupport() ? "yes" : ""),
                type(element),
                element.hasBinding()
                        ? new Cell(
                                links.cell(element.getBinding().getValueSet()).text() + ", "
                                        + element.getBinding().getStrength().toCode(),
                                links.to(element.getBinding().getValueSet()))
                        : Cell.of(""),
                Cell.of(said(element)));
    }

    /** Without the type in front, which is the same in each row. */
    private static String name(ElementDefinition element) {
        String id = element.getId();
        return id.substring(id.indexOf('.') + 1);
    }

    private Cell type(ElementDefinition element) {
        String link = element.getType().stream()
                .flatMap(type -> type.getProfile().stream())
                .map(CanonicalType::getValue)
                .map(links::to)
                .filter(page -> !page.isEmpty())
                .findFirst()
                .orElse("");
        return new Cell(element.getType().stream().map(this::type).collect(Collectors.joining(" or ")), link);
    }

    private String type(TypeRefComponent type) {
        List<String> more = new ArrayList<>();
        Stream.concat(type.getProfile().stream(), type.getTargetProfile().stream())
                .map(canonical -> links.cell(canonical.getValue()).text())
                .forEach(more::add);
        return more.isEmpty() ? type.getCode() : type.getCode() + " (" + String.join(", ", more) + ")";
    }

    private static String said(ElementDefinition element) {
        Type value = element.hasFixed() ? element.getFixed() : element.getPattern();
        String fixed = value == null ? "" : "Always " + written(value) + ". ";
        return (fixed + (element.hasShort() ? element.getShort() : "")).strip();
    }

    private static String written(Type value) {
        if (value instanceof CodeableConcept concept) {
            return concept.getCoding().stream().map(StructureTables::written).collect(Collectors.joining(", "));
        }
        if (value instanceof Coding coding) {
            return coding.hasCode() ? coding.getSystem() + "|" + coding.getCode() : coding.getSystem();
        }
        return value.isPrimitive() ? value.primitiveValue() : "as given";
    }

    private Stream<List<Cell>> rules(ElementDefinition element) {
        return element.getConstraint().stream()
                .map(rule -> List.of(
                        Cell.of(rule.getKey()),
                        Cell.of(rule.getSeverity().toCode()),
                        Cell.of(element.getId()),
                        Cell.of(rule.getHuman())));
    }
}
