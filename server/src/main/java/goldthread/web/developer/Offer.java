package goldthread.web.developer;

import ca.uhn.fhir.context.FhirContext;
import goldthread.store.SelfDescription;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.MetadataResource;
import org.springframework.stereotype.Component;

/** What the server says of itself, as the pages show it. */
@Component
class Offer {

    private static final List<String> KINDS = List.of(
            "Profile",
            "Extension",
            "Code system",
            "Value set",
            "Concept map",
            "Naming system",
            "Search parameter",
            "Capability statement",
            "Operation");

    private final FhirContext fhir;
    private final SelfDescription server;

    Offer(FhirContext fhir, SelfDescription server) {
        this.fhir = fhir;
        this.server = server;
    }

    /** The version of the program. */
    String version() {
        return server.statement().getSoftware().getVersion();
    }

    /** The OpenAPI document. */
    String openApi() {
        return ApiDocument.json(server);
    }

    /** The operations by what they are about, and what the variables of their samples stand for. */
    Map<String, Object> operations() {
        List<OfferedOperation> all = OfferedOperations.of(server);
        Links links = links();
        CurlSample samples = new CurlSample(fhir);
        Map<String, List<OperationCard>> topics = new LinkedHashMap<>();
        Arrays.stream(Topic.values())
                .forEach(topic -> topics.put(
                        topic.title(),
                        all.stream()
                                .filter(topic::has)
                                .map(operation -> OperationCard.of(operation, samples, links))
                                .toList()));
        topics.values().removeIf(List::isEmpty);
        return Map.of("topics", topics, "variables", variables(topics));
    }

    private static List<Cell> variables(Map<String, List<OperationCard>> topics) {
        TreeSet<String> used = new TreeSet<>();
        topics.values().stream()
                .flatMap(List::stream)
                .forEach(card -> CurlSample.VARIABLE
                        .matcher(card.sample())
                        .results()
                        .forEach(name -> used.add(name.group().substring(1))));
        return used.stream()
                .filter(name -> !name.equals("BASE") && !name.equals("TOKEN"))
                .map(name -> new Cell(name, CurlSample.typeOf(name)))
                .toList();
    }

    /** The types. */
    Map<String, Object> types() {
        Links links = links();
        CurlSample samples = new CurlSample(fhir);
        List<OperationCard> operations = OfferedOperations.of(server).stream()
                .map(operation -> OperationCard.of(operation, samples, links))
                .toList();
        return Map.of(
                "types",
                server.statement().getRestFirstRep().getResource().stream()
                        .map(type -> TypeCard.of(type, operations, links))
                        .toList());
    }

    /** The definitions by their kind, each with its page. */
    Map<String, Object> profiles() {
        Map<String, List<ListedDefinition>> kinds = new LinkedHashMap<>();
        for (String kind : KINDS) {
            kinds.put(
                    kind,
                    server.shipped().stream()
                            .filter(definition ->
                                    DefinitionPages.kind(definition).startsWith(kind))
                            .map(ListedDefinition::of)
                            .sorted()
                            .toList());
        }
        kinds.values().removeIf(List::isEmpty);
        return Map.of("kinds", kinds);
    }

    /** The definition of this type and id, when it is one of ours. */
    Optional<MetadataResource> definition(String type, String id) {
        return server.shipped().stream()
                .filter(definition -> definition.fhirType().equals(type))
                .filter(definition -> definition.getIdElement().getIdPart().equals(id))
                .findFirst();
    }

    /** The page of a definition. */
    Map<String, Object> page(MetadataResource definition) {
        return Map.of("it", new DefinitionPages(fhir, links()).of(definition));
    }

    private Links links() {
        return new Links(server.shipped());
    }
}
