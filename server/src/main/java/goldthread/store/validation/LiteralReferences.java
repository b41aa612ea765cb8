package goldthread.store.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.Map;

/**
 * Makes the references of a bundle's entries literal in the copy that is validated, since invariants look at the type
 * of what a reference points at: {@code urn:uuid:x} becomes {@code Type/x}, a URL of this server its relative form, and {@code Type?…} a literal of that
 * type.
 */
final class LiteralReferences {

    private static final String URN = "urn:uuid:";

    private final Map<String, String> byFullUrl = new HashMap<>();
    private final String ownBase;

    LiteralReferences(JsonNode bundle, String ownBase) {
        this.ownBase = ownBase + "/";
        for (JsonNode entry : bundle.path("entry")) {
            String fullUrl = entry.path("fullUrl").asText();
            String type = entry.path("resource").path("resourceType").asText();
            if (fullUrl.startsWith(URN) && !type.isEmpty()) {
                byFullUrl.put(fullUrl, type + "/" + fullUrl.substring(URN.length()));
            }
        }
    }

    /** A copy of the resource with literal references. */
    JsonNode in(JsonNode resource) {
        JsonNode copy = resource.deepCopy();
        replace(copy);
        return copy;
    }

    private void replace(JsonNode node) {
        if (node instanceof ObjectNode object) {
            JsonNode reference = object.get("reference");
            if (reference != null && reference.isTextual()) {
                object.set("reference", TextNode.valueOf(literal(reference.textValue())));
            }
        }
        node.forEach(this::replace);
    }

    private String literal(String reference) {
        if (reference.startsWith(ownBase)) {
            return reference.substring(ownBase.length());
        }
        int condition = reference.indexOf('?');
        if (condition > 0 && reference.substring(0, condition).chars().allMatch(Character::isLetter)) {
            return reference.substring(0, condition) + "/by-identifier";
        }
        return byFullUrl.getOrDefault(reference, reference);
    }
}
