package goldthread.store.conformance;

import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import com.fasterxml.jackson.databind.JsonNode;
import goldthread.store.Outcomes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.jspecify.annotations.Nullable;

/**
 * What {@code $validate} was asked: the resource as the body or within Parameters, the profiles in either place.
 *
 * @param resource as JSON
 * @param profiles canonical URLs
 */
record ValidateInput(JsonNode resource, List<String> profiles) {

    private static final Set<String> PRESENTATION = Set.of("_format", "_pretty", "_elements", "_summary");
    private static final String MODE = "create";
    private static final int MAX_PROFILES = 10;

    /** Copies its list. */
    ValidateInput {
        profiles = List.copyOf(profiles);
    }

    /**
     * Reads a request.
     *
     * @throws InvalidRequestException 400 for a parameter that isn't offered, or without a resource
     */
    static ValidateInput of(JsonNode body, Map<String, String[]> query) {
        List<String> profiles = new ArrayList<>();
        query.forEach((name, values) -> {
            for (String value : values) {
                if (!PRESENTATION.contains(name)) {
                    take(name, value, profiles);
                }
            }
        });
        JsonNode resource = body;
        if (body.path("resourceType").asText().equals("Parameters")) {
            resource = null;
            for (JsonNode part : body.path("parameter")) {
                if (part.path("name").asText().equals("resource") && part.has("resource")) {
                    resource = part.get("resource");
                } else {
                    take(part.path("name").asText(), value(part), profiles);
                }
            }
        }
        return new ValidateInput(required(resource), profiles);
    }

    private static JsonNode required(@Nullable JsonNode resource) {
        if (resource == null) {
            throw refused("The parameter `resource` is missing: it holds what is to be validated.");
        }
        return resource;
    }

    private static String value(JsonNode part) {
        return part.properties().stream()
                .filter(field -> field.getKey().startsWith("value"))
                .map(field -> field.getValue().asText())
                .findFirst()
                .orElse("");
    }

    private static void take(String name, String value, List<String> profiles) {
        switch (name) {
            case "profile" -> {
                profiles.add(value);
                if (value.isBlank() || profiles.size() > MAX_PROFILES) {
                    throw refused("`profile` is a canonical URL, and there are at most " + MAX_PROFILES + ".");
                }
            }
            case "mode" -> {
                if (!value.equals(MODE)) {
                    throw refused("`mode` is `create` or left out.");
                }
            }
            default ->
                throw Outcomes.invalid(
                        IssueType.INVALID,
                        "unknown-parameter",
                        "This operation has no such parameter here. It has: resource, profile, mode.",
                        null);
        }
    }

    /** 400, with a sentence that says what would be right. */
    static InvalidRequestException refused(String sentence) {
        return Outcomes.invalid(IssueType.INVALID, "bad-grammar", sentence, null);
    }
}
