package goldthread.web.plan;

import goldthread.web.view.Kept;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Resource;

/** On which records the statements of a plan rest, and from whom that keeps them. */
final class RowSources {

    private static final String NARRATIVE_LINK = "http://hl7.org/fhir/StructureDefinition/narrativeLink";

    private RowSources() {}

    /** The records, as {@code Type/id} and in their order, by the id of the row. */
    static Map<String, List<String>> of(Composition plan) {
        Map<String, List<String>> found = new HashMap<>();
        plan.getSection().stream()
                .flatMap(section -> Stream.concat(Stream.of(section), section.getSection().stream()))
                .flatMap(section -> section.getEntry().stream())
                .forEach(entry -> entry.getExtensionsByUrl(NARRATIVE_LINK)
                        .forEach(link -> found.computeIfAbsent(
                                        link.getValue().primitiveValue().replaceFirst("^#", ""),
                                        row -> new ArrayList<>())
                                .add(String.valueOf(entry.getReferenceElement()
                                        .toUnqualifiedVersionless()
                                        .getValue()))));
        return found;
    }

    /** From whom a statement is kept, by the id of its row; those from whom nobody is kept aren't in it. */
    static Map<String, Kept> kept(Map<String, List<String>> sources, Collection<Resource> resources) {
        Map<String, Resource> known = resources.stream()
                .collect(Collectors.toMap(
                        record ->
                                record.fhirType() + "/" + record.getIdElement().getIdPart(),
                        record -> record,
                        (one, same) -> one));
        Map<String, Kept> kept = new HashMap<>();
        sources.forEach((row, records) -> Kept.of(records.stream()
                        .map(known::get)
                        .filter(Objects::nonNull)
                        .toList())
                .ifPresent(from -> kept.put(row, from)));
        return kept;
    }
}
