package goldthread.child;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import goldthread.store.ResourceJson;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A resource's JSON as it is kept of its sender: what was sent and in its order, the type and {@code meta} in front, and
 * without what each version gets from the server.
 */
final class SentBody {

    private static final String TYPE = "resourceType";
    private static final List<String> OF_THE_SERVER =
            List.of("versionId", "_versionId", "lastUpdated", "_lastUpdated", "source", "_source");

    private SentBody() {}

    /**
     * The body.
     *
     * @param leading where a reference as sent leads
     */
    static String of(JsonNode sent, UnaryOperator<String> leading) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set(TYPE, sent.path(TYPE));
        if (sent.get("meta") instanceof ObjectNode meta) {
            ObjectNode said = meta.deepCopy().remove(OF_THE_SERVER);
            if (!said.isEmpty()) {
                body.set("meta", said);
            }
        }
        sent.properties().forEach(member -> {
            if (!List.of(TYPE, "id", "meta").contains(member.getKey())) {
                body.set(member.getKey(), member.getValue().deepCopy());
            }
        });
        lead(body, leading);
        return body.toString();
    }

    private static void lead(JsonNode node, UnaryOperator<String> leading) {
        if (node instanceof ObjectNode object && object.get("reference") instanceof TextNode reference) {
            object.put("reference", leading.apply(reference.textValue()));
        }
        node.forEach(child -> lead(child, leading));
    }

    static boolean saysTheSame(String one, String other) {
        return one.equals(other) || ResourceJson.saysTheSame(ResourceJson.of(one), ResourceJson.of(other));
    }
}
