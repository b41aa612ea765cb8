package goldthread.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One entry of one sample. */
record Entry(Sample sample, int index, JsonNode json) {

    /** The families whose whole story is told; each of the others shows one thing. */
    static final List<String> WHOLE_STORIES = List.of("family-a", "family-b", "family-c");

    /** The entries of all samples of a folder, in the order in which they are sent. */
    static List<Entry> in(String folder) {
        List<Entry> entries = new ArrayList<>();
        for (Sample sample : SampleFiles.in(folder)) {
            for (JsonNode json : sample.bundle().path("entry")) {
                entries.add(new Entry(sample, entries.size(), json));
            }
        }
        return entries;
    }

    /** Of all folders, the directory first. */
    static List<Entry> all() {
        return Stream.concat(Stream.of(SampleFiles.DIRECTORY), SampleFiles.FAMILIES.stream())
                .flatMap(folder -> in(folder).stream())
                .toList();
    }

    /** Every version of every resource about the first child of a family, by its first identifier, in the order of the messages. */
    static Map<String, List<JsonNode>> versions(String family, String type) {
        List<Entry> entries = in(family);
        Entry child = entries.stream()
                .filter(entry -> entry.isA("Patient"))
                .findFirst()
                .orElseThrow();
        return entries.stream()
                .filter(entry -> entry.isA(type) && entry.isAbout(child, entries))
                .collect(Collectors.groupingBy(
                        entry -> entry.names().get(0),
                        LinkedHashMap::new,
                        Collectors.mapping(Entry::resource, Collectors.toList())));
    }

    /** The latest version of every resource of a type. */
    static List<JsonNode> latest(String family, String type) {
        return versions(family, type).values().stream()
                .map(versions -> versions.get(versions.size() - 1))
                .toList();
    }

    /** Whether it is about this child of a family, and not about a brother or sister. */
    private boolean isAbout(Entry child, List<Entry> family) {
        String whom = Stream.of("/subject/reference", "/patient/reference", "/for/reference")
                .map(path -> resource().at(path).asText())
                .filter(reference -> !reference.isEmpty())
                .findFirst()
                .orElse("");
        String number = family.stream()
                .filter(entry -> entry.json().path("fullUrl").asText().equals(whom))
                .map(entry -> entry.resource().at("/identifier/0/value").asText())
                .findFirst()
                .orElse(whom.replaceFirst(".*\\|", ""));
        return whom.isEmpty()
                || number.equals(child.resource().at("/identifier/0/value").asText());
    }

    JsonNode resource() {
        return json.path("resource");
    }

    String type() {
        return resource().path("resourceType").asText();
    }

    boolean isA(String type) {
        return type().equals(type);
    }

    boolean creates() {
        return json.at("/request/method").asText().equals("POST");
    }

    /** Everything by which later messages can name the resource: {@code Type|system|value}. */
    List<String> names() {
        JsonNode identifiers = resource().path("identifier");
        return (identifiers.isArray() ? stream(identifiers) : Stream.of(identifiers))
                .map(identifier -> type() + "|" + identifier.path("system").asText() + "|"
                        + identifier.path("value").asText())
                .toList();
    }

    /** Every {@code reference} in the resource, wherever it stands. */
    List<String> references() {
        return resource().findValuesAsText("reference").stream()
                .filter(reference -> !reference.isEmpty())
                .toList();
    }

    String profile() {
        return resource().at("/meta/profile/0").asText();
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /** The codes of a concept or of a list of them. */
    static List<String> codes(JsonNode concepts) {
        return (concepts.isArray() ? stream(concepts) : Stream.of(concepts))
                .flatMap(concept -> stream(concept.path("coding")))
                .map(coding -> coding.path("code").asText())
                .toList();
    }

    /** Who the participant of a team is. */
    static String member(JsonNode participant) {
        return participant.at("/member/display").asText("the child");
    }

    @Override
    public String toString() {
        return sample + " " + type() + " " + names();
    }
}
