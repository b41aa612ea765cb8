package goldthread.tests.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the benchmark takes from, and asks of, the server's answers. */
final class Answers {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern REFERENCE = Pattern.compile("([A-Z][A-Za-z]+/[A-Za-z0-9.-]+)(?:/_history/[^/]+)?$");

    private Answers() {}

    /**
     * The references under which a transaction's resources were stored.
     *
     * @param names the names of the resources, in the order in which they were sent
     * @throws IllegalArgumentException when the answer doesn't say for each that it was created, and where
     */
    static Map<String, String> created(String transactionResponse, List<String> names) {
        JsonNode entries = read(transactionResponse).path("entry");
        if (entries.size() != names.size()) {
            throw new IllegalArgumentException("Sent " + names.size() + " resources, answered are " + entries.size());
        }
        Map<String, String> references = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            JsonNode response = entries.get(i).path("response");
            if (!response.path("status").asText().startsWith("201")) {
                throw new IllegalArgumentException(names.get(i) + " wasn't created: " + response);
            }
            references.put(names.get(i), reference(response.path("location").asText()));
        }
        return references;
    }

    /** {@code Patient/1} out of a Location like {@code http://host/fhir/Patient/1/_history/1}. */
    static String reference(String location) {
        Matcher matcher = REFERENCE.matcher(location);
        if (!matcher.find()) {
            throw new IllegalArgumentException("Not the location of a resource: " + location);
        }
        return matcher.group(1);
    }

    /** The matches of a search as references. */
    static List<String> found(String searchset) {
        List<String> references = new ArrayList<>();
        for (JsonNode entry : read(searchset).path("entry")) {
            JsonNode resource = entry.path("resource");
            references.add(resource.path("resourceType").asText() + "/"
                    + resource.path("id").asText());
        }
        return references;
    }

    /** The Task as read, with another description. */
    static String changedTask(String task, long change) {
        ObjectNode changed = (ObjectNode) read(task);
        changed.put("description", "Answer the referral and say what is offered; looked at again, " + change);
        return changed.toString();
    }

    /** How many times one member name is followed by one value, however the JSON is spaced. */
    static int count(String json, String name, String value) {
        Matcher matcher =
                Pattern.compile("\"" + name + "\"\\s*:\\s*\"" + value + "\"").matcher(json);
        int count = 0;
        while (matcher.find()) {
            count++;
        }
        return count;
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The answer isn't JSON: " + e.getOriginalMessage(), e);
        }
    }
}
