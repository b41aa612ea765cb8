package goldthread.chronology;

import goldthread.store.StoredResource;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of a record is reached from some of its resources by following references, however far, and the Provenance of it.
 * References are found in the text of a resource, so that only what is reached needs parsing.
 */
final class Reached {

    private static final Pattern REFERENCE =
            Pattern.compile("\"reference\":\\s*\"([A-Z][A-Za-z]+/[A-Za-z0-9.-]{1,64})[\"/]");
    private static final String PROVENANCE = "Provenance";

    private final Map<String, StoredResource> all = new TreeMap<>();
    private final Map<String, StoredResource> reached = new LinkedHashMap<>();

    private Reached(Collection<StoredResource> record) {
        record.forEach(resource -> all.put(resource.reference(), resource));
    }

    /**
     * The resources in the order in which they are reached, by {@code Type/id}.
     *
     * @param from {@code Type/id}; one that isn't in the record leads nowhere
     */
    static Map<String, StoredResource> from(Collection<String> from, Collection<StoredResource> record) {
        Reached search = new Reached(record);
        search.follow(new ArrayDeque<>(from));
        search.addProvenance();
        return search.reached;
    }

    private void follow(Deque<String> open) {
        while (!open.isEmpty()) {
            String next = open.remove();
            StoredResource resource = all.get(next);
            if (resource != null && reached.putIfAbsent(next, resource) == null) {
                open.addAll(references(resource));
            }
        }
    }

    private void addProvenance() {
        List<StoredResource> kept = all.values().stream()
                .filter(resource -> resource.type().equals(PROVENANCE))
                .filter(provenance -> references(provenance).stream().anyMatch(reached::containsKey))
                .toList();
        kept.forEach(provenance -> reached.putIfAbsent(provenance.reference(), provenance));
    }

    private static List<String> references(StoredResource resource) {
        Matcher matcher = REFERENCE.matcher(resource.body());
        return matcher.results().map(found -> found.group(1)).toList();
    }
}
