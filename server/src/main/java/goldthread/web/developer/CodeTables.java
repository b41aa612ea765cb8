package goldthread.web.developer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetComponent;

/** The codes of code systems, value sets and maps. */
final class CodeTables {

    private static final List<String> CODES = List.of("Code", "Called", "Means");
    private static final List<String> OF_A_SET = List.of("From", "Codes");
    private static final List<String> MAPPED = List.of("From", "To", "How");

    private final Links links;

    CodeTables(Links links) {
        this.links = links;
    }

    List<Table> of(CodeSystem system) {
        return List.of(new Table("Codes", CODES, codes(system.getConcept(), "").toList()));
    }

    private static Stream<List<Cell>> codes(List<ConceptDefinitionComponent> concepts, String above) {
        return concepts.stream()
                .flatMap(concept -> Stream.concat(
                        Stream.of(Table.row(above + concept.getCode(), concept.getDisplay(), concept.getDefinition())),
                        codes(concept.getConcept(), above + concept.getCode() + " / ")));
    }

    List<Table> of(ValueSet set) {
        List<List<Cell>> rows = new ArrayList<>();
        set.getCompose().getInclude().forEach(part -> rows.add(row(part, "")));
        set.getCompose().getExclude().forEach(part -> rows.add(row(part, "all but ")));
        return List.of(new Table("Codes", OF_A_SET, rows));
    }

    private List<Cell> row(ConceptSetComponent part, String not) {
        String from = part.hasSystem()
                ? part.getSystem()
                : part.getValueSet().stream()
                        .map(CanonicalType::getValue)
                        .findFirst()
                        .orElse("");
        List<String> codes = new ArrayList<>();
        part.getConcept()
                .forEach(concept ->
                        codes.add(concept.getCode() + (concept.hasDisplay() ? " (" + concept.getDisplay() + ")" : "")));
        part.getFilter()
                .forEach(filter ->
                        codes.add(filter.getProperty() + " " + filter.getOp().toCode() + " " + filter.getValue()));
        return List.of(
                new Cell(from, links.to(from)), Cell.of(not + (codes.isEmpty() ? "all" : String.join(", ", codes))));
    }

    List<Table> of(ConceptMap map) {
        List<List<Cell>> rows = new ArrayList<>();
        map.getGroup()
                .forEach(group -> group.getElement()
                        .forEach(source -> source.getTarget()
                                .forEach(target -> rows.add(Table.row(
                                        source.getCode(),
                                        target.getCode(),
                                        target.getEquivalence().toCode())))));
        return List.of(new Table("Codes", MAPPED, rows));
    }
}
