package goldthread.child;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.jspecify.annotations.Nullable;

/**
 * Whom and what the resources of one request name, read once from its JSON: every {@code reference} wherever it stands,
 * contained resources and extensions included, so that no path to a child is forgotten.
 */
final class Names {

    private static final String KEY = Names.class.getName();

    private static final String OF_TYPE = "Reference";

    private final IdentityHashMap<IBaseResource, List<Mention>> byResource = new IdentityHashMap<>();
    private final Map<String, IBaseResource> byFullUrl = new HashMap<>();
    private final IdentityHashMap<IBaseResource, String> hashes = new IdentityHashMap<>();
    private final IdentityHashMap<IBaseResource, JsonNode> sent = new IdentityHashMap<>();
    private final Set<String> stored = new HashSet<>();
    private UnaryOperator<String> leading = UnaryOperator.identity();

    /**
     * One reference in a resource.
     *
     * @param reference as sent
     * @param path to it from the resource, such as {@code .participant[0].member}
     */
    record Mention(String reference, String path) {}

    static Names of(RequestDetails request) {
        return (Names) request.getUserData().computeIfAbsent(KEY, key -> new Names());
    }

    void clear() {
        byResource.clear();
        byFullUrl.clear();
        hashes.clear();
        sent.clear();
        stored.clear();
        leading = UnaryOperator.identity();
    }

    List<Mention> read(IBaseResource resource, JsonNode json) {
        List<Mention> mentions = new ArrayList<>();
        collect(json, "", mentions);
        if (resource instanceof Bundle bundle) {
            mentions.removeAll(within(bundle, mentions));
        }
        byResource.put(resource, mentions);
        hashes.put(resource, ContentHash.of(json));
        sent.put(resource, json);
        return mentions;
    }

    /** What a bundle that is stored whole names within itself needs not be here otherwise. */
    private static List<Mention> within(Bundle bundle, List<Mention> mentions) {
        Set<String> inside = new HashSet<>();
        for (Bundle.BundleEntryComponent entry : bundle.getEntry()) {
            if (entry.hasFullUrl() && entry.getResource() != null) {
                inside.add(entry.getFullUrl());
                Reference.tail(entry.getFullUrl()).ifPresent(inside::add);
            }
        }
        return mentions.stream()
                .filter(mention -> inside.contains(mention.reference()))
                .toList();
    }

    private static void collect(JsonNode node, String path, List<Mention> into) {
        if (node.isObject()) {
            JsonNode reference = node.get("reference");
            if (reference != null && reference.isTextual()) {
                into.add(new Mention(reference.textValue(), path));
            }
            node.properties().forEach(field -> collect(field.getValue(), path + "." + element(field.getKey()), into));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), path + "[" + i + "]", into);
            }
        }
    }

    /** {@code valueReference} in JSON is {@code value} in FHIRPath. */
    private static String element(String key) {
        return key.endsWith(OF_TYPE) ? key.substring(0, key.length() - OF_TYPE.length()) : key;
    }

    /** Where a reference as sent leads. */
    String redirected(String reference) {
        return leading.apply(reference);
    }

    /** Leads mentions elsewhere, before anything looks where they lead. */
    void redirect(UnaryOperator<String> leading) {
        this.leading = leading;
        byResource.replaceAll((resource, mentions) -> mentions.stream()
                .map(mention -> new Mention(leading.apply(mention.reference()), mention.path()))
                .toList());
    }

    @Nullable
    List<Mention> mentionsOf(IBaseResource resource) {
        return byResource.get(resource);
    }

    /** The JSON in which a resource came. */
    Optional<JsonNode> jsonOf(IBaseResource resource) {
        return Optional.ofNullable(sent.get(resource));
    }

    /** Where a reference leads once everything beside it is stored. */
    String leadsTo(String reference) {
        String led = redirected(reference);
        IBaseResource beside = byFullUrl.get(led);
        return beside == null || !beside.getIdElement().hasIdPart()
                ? led
                : beside.fhirType() + "/" + beside.getIdElement().getIdPart();
    }

    String hashOf(IBaseResource resource) {
        return hashes.getOrDefault(resource, "");
    }

    void named(String fullUrl, IBaseResource resource) {
        byFullUrl.put(fullUrl, resource);
    }

    @Nullable
    IBaseResource named(String fullUrl) {
        return byFullUrl.get(fullUrl);
    }

    void found(Set<String> references) {
        stored.addAll(references);
    }

    boolean isStored(String reference) {
        return stored.contains(reference);
    }
}
