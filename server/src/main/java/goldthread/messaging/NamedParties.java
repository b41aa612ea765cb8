package goldthread.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import goldthread.terminology.BookingAndReferral;
import goldthread.terminology.IdentifierSystems;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The organisations, people, services and places that a message brings along. They make no entries in the directory, where
 * everybody would see them: an organisation with an ODS code is named by that, and everybody else goes along inside the
 * record that names them.
 */
final class NamedParties {

    /** Types of which a message may bring resources that aren't records of the child. */
    static final Set<String> TYPES =
            Set.of("Organization", "HealthcareService", "Practitioner", "PractitionerRole", "Location");

    private static final String REFERENCE = "reference";
    private static final String CONTAINED = "contained";

    private final Map<String, JsonNode> byFullUrl = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();

    /**
     * Those of a message.
     *
     * @param message as JSON
     */
    NamedParties(JsonNode message) {
        message.path("entry").forEach(entry -> {
            JsonNode resource = entry.path("resource");
            if (TYPES.contains(resource.path("resourceType").asText())) {
                byFullUrl.put(entry.path("fullUrl").asText(), resource);
            }
        });
    }

    /** Whether something that was taken over names it. */
    boolean isUsed(String fullUrl) {
        return used.contains(fullUrl);
    }

    /** Says that a party is named by what isn't taken over as a record, such as the message's header. */
    void use(String fullUrl) {
        used.add(fullUrl);
    }

    /**
     * A resource of the message as it is taken over: without the id and the times that its sender gave it, and without the
     * profiles that are about the message; whomever it names goes along.
     */
    ObjectNode taken(JsonNode resource) {
        ObjectNode copy = bare(resource);
        Map<String, String> within = new HashMap<>();
        lead(copy, copy, within);
        prune(copy);
        return copy;
    }

    /** Nobody goes along whom nothing names any more. */
    private static void prune(ObjectNode root) {
        if (root.path(CONTAINED) instanceof ArrayNode inside) {
            Set<String> named = new HashSet<>();
            root.findValuesAsText(REFERENCE).forEach(named::add);
            boolean gone = false;
            for (int i = inside.size() - 1; i >= 0; i--) {
                if (!named.contains("#" + inside.path(i).path("id").asText())) {
                    inside.remove(i);
                    gone = true;
                }
            }
            if (inside.isEmpty()) {
                root.remove(CONTAINED);
            } else if (gone) {
                prune(root);
            }
        }
    }

    private static ObjectNode bare(JsonNode resource) {
        ObjectNode copy = resource.deepCopy();
        copy.remove("id");
        if (copy.remove("meta") instanceof ObjectNode meta && meta.has("security")) {
            copy.putObject("meta").set("security", meta.get("security"));
        }
        return copy;
    }

    private void lead(JsonNode node, ObjectNode root, Map<String, String> within) {
        if (node instanceof ObjectNode object && object.path(REFERENCE).isTextual()) {
            JsonNode party = byFullUrl.get(object.path(REFERENCE).textValue());
            if (party != null) {
                name(object, party, root, within);
            }
        }
        // Whoever goes along is added to the root meanwhile, and led by itself.
        node.properties().stream().map(Map.Entry::getValue).toList().forEach(child -> lead(child, root, within));
        if (node.isArray()) {
            node.forEach(child -> lead(child, root, within));
        }
    }

    private void name(ObjectNode reference, JsonNode party, ObjectNode root, Map<String, String> within) {
        String fullUrl = reference.path(REFERENCE).textValue();
        used.add(fullUrl);
        called(party).filter(name -> !reference.has("display")).ifPresent(name -> reference.put("display", name));
        Optional<String> code = odsCode(party);
        if (code.isPresent()) {
            reference.remove(REFERENCE);
            reference
                    .putObject("identifier")
                    .put("system", IdentifierSystems.ODS_ORGANISATION)
                    .put("value", code.get());
        } else {
            reference.put(REFERENCE, "#" + inside(fullUrl, party, root, within));
        }
    }

    private String inside(String fullUrl, JsonNode party, ObjectNode root, Map<String, String> within) {
        String known = within.get(fullUrl);
        if (known != null) {
            return known;
        }
        String id = free(root, within);
        within.put(fullUrl, id);
        ObjectNode copy = bare(party);
        copy.remove("meta");
        copy.put("id", id);
        lead(copy, root, within);
        ArrayNode contained = root.path(CONTAINED) instanceof ArrayNode there ? there : root.putArray(CONTAINED);
        contained.add(copy);
        return id;
    }

    /** A name that nobody inside has; some may be there since before the message. */
    private static String free(ObjectNode root, Map<String, String> within) {
        Set<String> taken = new HashSet<>(within.values());
        root.path(CONTAINED).forEach(inside -> taken.add(inside.path("id").asText()));
        int number = 1;
        while (taken.contains("named-" + number)) {
            number++;
        }
        return "named-" + number;
    }

    private static Optional<String> odsCode(JsonNode party) {
        for (JsonNode identifier : party.path("identifier")) {
            if (party.path("resourceType").asText().equals("Organization")
                    && BookingAndReferral.isOds(identifier.path("system").asText())
                    && identifier.path("value").isTextual()) {
                return Optional.of(identifier.path("value").textValue());
            }
        }
        return Optional.empty();
    }

    private static Optional<String> called(JsonNode party) {
        JsonNode name = party.path("name");
        if (name.isTextual()) {
            return Optional.of(name.textValue());
        }
        JsonNode first = name.path(0);
        String whole = first.path("text")
                .asText((first.path("given").path(0).asText("") + " "
                                + first.path("family").asText(""))
                        .trim());
        return Optional.of(whole).filter(words -> !words.isBlank());
    }
}
