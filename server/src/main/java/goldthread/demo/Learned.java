package goldthread.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the senders know of each other's records: the ids and versions that the server has answered, by business
 * identifier. A real system learns the same by a search before it sends. References to directory entries and to children
 * need none of this: their messages name them by national identifier, as conditional references.
 */
final class Learned {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(?<name>[A-Z][A-Za-z]+\\|[^|{}]+\\|[^|{}]+)}}");
    private static final Pattern LOCATION =
            Pattern.compile("(?:.*/)?(?<type>[A-Z][A-Za-z]+)/(?<id>[A-Za-z0-9.-]{1,64})(?:/_history/(?<version>.+))?");

    private record Known(String reference, @Nullable String version) {}

    private final Map<String, Known> byIdentifier = new HashMap<>();

    /**
     * The message with every placeholder replaced; an update also gets the id and the version that it changes.
     *
     * @throws IllegalStateException when it names something that no earlier answer told
     */
    ObjectNode fill(Sample sample) {
        ObjectNode bundle = sample.bundle().deepCopy();
        for (JsonNode entry : bundle.path("entry")) {
            if ("PUT".equals(entry.at("/request/method").asText())) {
                aim((ObjectNode) entry, sample);
            }
        }
        replace(bundle, sample);
        return bundle;
    }

    private void aim(ObjectNode entry, Sample sample) {
        ObjectNode request = (ObjectNode) entry.path("request");
        Known target = known(request.path("url").asText(), sample);
        if (target.version() == null) {
            throw new IllegalStateException(sample + " changes something whose version the server didn't tell");
        }
        ((ObjectNode) entry.path("resource"))
                .put("id", target.reference().substring(target.reference().indexOf('/') + 1));
        request.put("ifMatch", "W/\"" + target.version() + "\"");
    }

    private void replace(JsonNode node, Sample sample) {
        if (node instanceof ObjectNode object) {
            List<Map.Entry<String, JsonNode>> fields = List.copyOf(object.properties());
            fields.forEach(field -> object.set(field.getKey(), replaced(field.getValue(), sample)));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, replaced(array.get(i), sample));
            }
        }
    }

    private JsonNode replaced(JsonNode value, Sample sample) {
        if (value.isTextual() && value.textValue().startsWith("{{")) {
            return TextNode.valueOf(known(value.textValue(), sample).reference());
        }
        replace(value, sample);
        return value;
    }

    private Known known(String placeholder, Sample sample) {
        Matcher matcher = PLACEHOLDER.matcher(placeholder);
        Known known = matcher.matches() ? byIdentifier.get(matcher.group("name")) : null;
        if (known == null) {
            throw new IllegalStateException(sample + " names " + placeholder + ", which nobody has sent before");
        }
        return known;
    }

    /**
     * Keeps what the answer tells about each entry.
     *
     * @param sent the message as it was sent
     * @param answer the server's transaction response, with as many entries
     */
    void learn(JsonNode sent, JsonNode answer) {
        Iterator<JsonNode> answers = answer.path("entry").iterator();
        for (JsonNode entry : sent.path("entry")) {
            JsonNode resource = entry.path("resource");
            Matcher location =
                    LOCATION.matcher(answers.next().at("/response/location").asText());
            if (location.matches()) {
                Known known = new Known(location.group("type") + "/" + location.group("id"), location.group("version"));
                JsonNode identifiers = resource.path("identifier");
                (identifiers.isArray() ? identifiers : List.of(identifiers))
                        .forEach(identifier -> keep(location.group("type"), identifier, known));
            }
        }
    }

    private void keep(String type, JsonNode identifier, Known known) {
        byIdentifier.put(
                type + "|" + identifier.path("system").asText() + "|"
                        + identifier.path("value").asText(),
                known);
    }
}
