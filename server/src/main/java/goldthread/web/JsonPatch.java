package goldthread.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;

/** Writes a change of some elements of a resource as JSON Patch (RFC 6902), where {@code add} takes the place of what is there. */
final class JsonPatch {

    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonPatch() {}

    /**
     * The patch.
     *
     * @param resource as it would be, as JSON
     * @param elements the names of those that change; one that the resource doesn't have is left as it is
     */
    static String of(String resource, List<String> elements) {
        try {
            JsonNode after = JSON.readTree(resource);
            ArrayNode patch = JSON.createArrayNode();
            elements.stream()
                    .filter(after::has)
                    .forEach(element -> patch.addObject()
                            .put("op", "add")
                            .put("path", "/" + element)
                            .set("value", after.get(element)));
            return JSON.writeValueAsString(patch);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("The resource isn't JSON.", broken);
        }
    }
}
