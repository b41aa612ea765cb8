package goldthread.tests.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Requests that are nearly right: records with some of their parts taken out, doubled, renamed or made into something else. */
public final class Fuzz {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> PARAMETERS = List.of(
            "_id",
            "_lastUpdated",
            "_sort",
            "_count",
            "_include",
            "_revinclude",
            "_total",
            "_summary",
            "_elements",
            "_has",
            "_filter",
            "_security",
            "identifier",
            "patient",
            "subject",
            "code",
            "status",
            "date",
            "focus",
            "owner",
            "patient.identifier",
            "subject:Patient.identifier",
            "_has:Observation:patient:code",
            "general-practitioner",
            "participant",
            "category",
            "name",
            "birthdate",
            "_text",
            "_content",
            "_list",
            "_query",
            "_contained");
    private static final List<String> MODIFIERS = List.of(
            "",
            "",
            "",
            ":exact",
            ":not",
            ":missing",
            ":contains",
            ":text",
            ":Patient",
            ":identifier",
            ":x",
            ":of-type");

    private final Random random;
    private final List<String> values;

    /**
     * Always the same for the same seed.
     *
     * @param values that may stand anywhere: references, numbers, words
     */
    public Fuzz(long seed, List<String> values) {
        this.random = new Random(seed);
        this.values = List.copyOf(values);
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /** The record with one to three changes. */
    public String changed(String record) {
        try {
            ObjectNode root = (ObjectNode) JSON.readTree(record);
            for (int i = random.nextInt(3); i >= 0; i--) {
                List<ContainerNode<?>> places = new ArrayList<>();
                collect(root, places);
                change(any(places));
            }
            return root.toString();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void collect(JsonNode node, List<ContainerNode<?>> into) {
        if (node instanceof ContainerNode<?> container && !container.isEmpty()) {
            into.add(container);
            container.forEach(child -> collect(child, into));
        }
    }

    private void change(ContainerNode<?> place) {
        if (place instanceof ArrayNode array) {
            switch (random.nextInt(3)) {
                case 0 -> array.add(array.get(0).deepCopy());
                case 1 -> array.add(strange());
                default -> array.set(0, strange());
            }
            return;
        }
        ObjectNode object = (ObjectNode) place;
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        String name = any(names);
        switch (random.nextInt(6)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(any(List.of("reference", "identifier", "id", "meta", "x", "")), object.remove(name));
            case 2 -> object.set(name, NODES.arrayNode().add(object.get(name)));
            case 3 -> object.set(any(List.of("contained", "extension", "subject", "_" + name)), strange());
            default -> object.set(name, strange());
        }
    }

    private JsonNode strange() {
        return switch (random.nextInt(9)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2 -> NODES.numberNode(random.nextLong());
            case 3 -> NODES.objectNode();
            case 4 -> NODES.arrayNode();
            case 5 -> NODES.objectNode().put("reference", any(values));
            case 6 -> NODES.textNode("x".repeat(random.nextInt(300)));
            default -> NODES.textNode(any(values));
        };
    }

    /** A search of this type, most often with a fault. */
    public String search(String type) {
        StringBuilder query = new StringBuilder(type);
        for (int i = random.nextInt(3); i >= 0; i--) {
            query.append(query.indexOf("?") < 0 ? '?' : '&')
                    .append(any(PARAMETERS))
                    .append(any(MODIFIERS))
                    .append('=')
                    .append(URLEncoder.encode(value(), StandardCharsets.UTF_8));
        }
        return query.toString();
    }

    private String value() {
        return any(List.of("", "", "eq", "gt", "-", "Patient/", ","))
                + (random.nextInt(4) == 0 ? Long.toString(random.nextLong()) : any(values))
                + any(List.of("", "", "", "|", ",", "$", "\\"));
    }
}
