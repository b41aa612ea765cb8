package goldthread.tests.region;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The resources of which stories are made, as JSON with placeholders such as <code>{{day}}</code>. */
final class Pieces {
    private static final String ROOT = "https://w3id.org/goldthread/fhir";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PLACEHOLDER = Pattern.compile("\"\\{\\{#(\\w+)}}\"|\\{\\{(\\w+)}}");
    private static final Map<String, String> TEXTS = read();

    private Pieces() {}

    /**
     * A resource.
     *
     * @throws IllegalArgumentException when a placeholder has no value, or there is no such piece
     */
    static String fill(String piece, Map<String, String> values) {
        String text = TEXTS.get(piece);
        if (text == null) {
            throw new IllegalArgumentException("There is no piece " + piece);
        }
        Matcher placeholder = PLACEHOLDER.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (placeholder.find()) {
            String name = placeholder.group(1) == null ? placeholder.group(2) : placeholder.group(1);
            String value = values.get(name);
            if (value == null) {
                throw new IllegalArgumentException(piece + " needs a value for " + name);
            }
            placeholder.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return placeholder.appendTail(filled).toString();
    }

    /** The same resource and one more extension with a code; it has extensions already, before anything else that has. */
    static String extended(String resource, String extension, String system, String code) {
        String first = "\"extension\":[";
        int at = resource.indexOf(first) + first.length();
        return resource.substring(0, at) + """
                {"url":"%1$s/StructureDefinition/%2$s","valueCodeableConcept":{"coding":[{"system":"%1$s/CodeSystem/%3$s",\
                "code":"%4$s"}]}},""".formatted(ROOT, extension, system, code) + resource.substring(at);
    }

    private static Map<String, String> read() {
        try (InputStream file = Pieces.class.getResourceAsStream("resources.json")) {
            Map<String, String> texts = new HashMap<>();
            for (Map.Entry<String, JsonNode> piece : JSON.readTree(file).properties()) {
                texts.put(piece.getKey(), piece.getValue().toString());
            }
            return Map.copyOf(texts);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
