package goldthread.tests.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What an operation answers, as {@code Parameters} in JSON: by the names of its parameters and their parts. */
public final class Parts {
    private static final JsonNode NOTHING = Answer.json("{}");

    private Parts() {}

    /** The elements of an array. */
    public static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /** The texts of an array. */
    public static List<String> texts(JsonNode array) {
        return stream(array).map(JsonNode::asText).toList();
    }

    /** The parameters of this name, of an answer that is as it should be. */
    public static List<JsonNode> parameters(Answer answer, String name) {
        return named(answer.expect(200).json().path("parameter"), name);
    }

    /** The parts of this name. */
    public static List<JsonNode> parts(JsonNode parameter, String name) {
        return named(parameter.path("part"), name);
    }

    /** The value of the first part of this name; an empty object when there is none. */
    public static JsonNode part(JsonNode parameter, String name) {
        return parts(parameter, name).stream()
                .findFirst()
                .map(part -> value(part))
                .orElse(NOTHING);
    }

    /** The value of a parameter. */
    public static JsonNode value(JsonNode parameter) {
        return parameter.properties().stream()
                .filter(field -> field.getKey().startsWith("value"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> named(JsonNode all, String name) {
        return stream(all).filter(one -> one.path("name").asText().equals(name)).toList();
    }
}
