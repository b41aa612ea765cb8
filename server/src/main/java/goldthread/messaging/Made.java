package goldthread.messaging;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import goldthread.store.ResourceJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Resource;

/** The transaction that a message is translated into, and of which of its entries each of the transaction's was made. */
final class Made {

    private static final Pattern PLACE = Pattern.compile("Bundle\\.entry\\[(\\d{1,4})]");

    private final ObjectNode bundle = JsonNodeFactory.instance.objectNode();
    private final ArrayNode entries;
    private final List<Integer> origins = new ArrayList<>();
    private final Set<Integer> leftOut = new TreeSet<>();
    private final Set<String> about = new TreeSet<>();

    Made() {
        bundle.put("resourceType", "Bundle").put("type", "transaction");
        entries = bundle.putArray("entry");
    }

    /** Adds what is new. */
    void create(int origin, String fullUrl, JsonNode resource) {
        ObjectNode entry = entry(origin, fullUrl, resource);
        entry.putObject("request")
                .put("method", "POST")
                .put("url", resource.path("resourceType").asText());
    }

    /** Adds what is new, and what nothing else refers to. */
    void create(int origin, Resource resource) {
        create(origin, "urn:uuid:" + UUID.randomUUID(), json(resource));
    }

    /**
     * Adds a new version.
     *
     * @param stored what it follows, with id and version
     */
    void update(int origin, Resource stored, JsonNode resource) {
        String id = stored.fhirType() + "/" + stored.getIdElement().getIdPart();
        ObjectNode entry = entry(origin, "urn:uuid:" + UUID.randomUUID(), resource);
        ((ObjectNode) resource).put("id", stored.getIdElement().getIdPart());
        entry.putObject("request")
                .put("method", "PUT")
                .put("url", id)
                .put("ifMatch", "W/\"" + stored.getIdElement().getVersionIdPart() + "\"");
    }

    private ObjectNode entry(int origin, String fullUrl, JsonNode resource) {
        ObjectNode entry = entries.addObject();
        entry.put("fullUrl", fullUrl);
        entry.set("resource", resource);
        origins.add(origin);
        return entry;
    }

    /** Notes an entry of the message of which nothing is stored. */
    void leaveOut(int entry) {
        leftOut.add(entry);
    }

    Set<Integer> leftOut() {
        return Set.copyOf(leftOut);
    }

    /** Notes what is stored already and stays as it is. */
    void keep(Resource stored) {
        about.add(stored.fhirType() + "/" + stored.getIdElement().getIdPart() + "/_history/"
                + stored.getIdElement().getVersionIdPart());
    }

    /** What stays as it is, as {@code Type/id/_history/version}. */
    List<String> about() {
        return List.copyOf(about);
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    JsonNode transaction() {
        return bundle;
    }

    /** An expression about the transaction, as one about the message. */
    String place(String expression) {
        Matcher matcher = PLACE.matcher(expression);
        return matcher.replaceAll(found -> {
            int index = Integer.parseInt(found.group(1));
            return "Bundle.entry[" + (index < origins.size() ? origins.get(index) : index) + "]";
        });
    }

    static JsonNode json(Resource resource) {
        return ResourceJson.of(FhirContext.forR4Cached(), resource);
    }
}
