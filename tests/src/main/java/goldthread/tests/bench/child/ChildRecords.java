package goldthread.tests.bench.child;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes the record of the n-th invented child: one transaction Bundle of {@value #RESOURCES} resources, about 28 kB,
 * linked by {@code urn:uuid}, as a service would send it that hands over all it knows of a child.
 */
public final class ChildRecords {
    /** How many resources a child's record has. */
    public static final int RESOURCES = 24;

    /** How many people are in a child's team. */
    public static final int TEAM_MEMBERS = 6;

    /** How many children can be told apart. */
    public static final int CHILDREN = NhsNumber.HOW_MANY;

    /** How many resources {@link #more} has. */
    public static final int MORE = 21;

    /** What of a record stays one, however much happens to a child. */
    private static final Set<String> ONCE = Set.of("patient", "mother", "care-team");

    private final Map<String, String> directory;
    private final List<String> names;
    private final Template bundle;
    private final Template brokenScore;

    /**
     * Reads the templates.
     *
     * @param directory the references under which the server knows the directory's entries, by their names there
     * @param claimProfiles whether the resources claim our profiles in {@code meta.profile}
     */
    public ChildRecords(Map<String, String> directory, boolean claimProfiles) {
        this.directory = Map.copyOf(directory);
        ObjectNode resources = JsonFile.read("child-record.json");
        this.names = List.copyOf(fieldNames(resources));
        this.bundle = JsonFile.template(transaction(resources, claimProfiles));
        this.brokenScore = JsonFile.template(JsonFile.read("broken-score.json"));
    }

    /** The names of the resources in the order of the Bundle's entries, such as {@code patient} and {@code task}. */
    public List<String> names() {
        return names;
    }

    /**
     * The record as JSON.
     *
     * @param n from 0 to {@value #CHILDREN} - 1
     */
    public String bundle(int n) {
        Invention child = new Invention(n);
        return bundle.fill((name, argument, position) -> {
            String known = directory.get(name);
            return known == null ? child.value(name, argument, position) : known;
        });
    }

    /**
     * What happens to a child later: the record of another child, without that child, its mother and its team, in whose
     * places those of a child who is stored stand.
     *
     * @param n whose record it would be; the child's own identifiers aren't in it
     * @param stored the references under which the child's resources were stored, by their names
     */
    public String more(int n, Map<String, String> stored) {
        Invention other = new Invention(n);
        ObjectNode later = JsonFile.parse(bundle(n));
        ArrayNode entries = later.withArray("entry");
        for (int i = entries.size() - 1; i >= 0; i--) {
            if (ONCE.contains(names.get(i))) {
                entries.remove(i);
            }
        }
        String text = later.toString();
        for (String one : ONCE) {
            text = text.replace(other.urn(one), String.valueOf(stored.get(one)));
        }
        return text;
    }

    /** An outcome score that claims our profile and breaks its rule {@code cypmh-out-1}: nobody rated it. */
    public String brokenScore(String patientReference) {
        return brokenScore.fill((name, argument, position) -> patientReference);
    }

    private static List<String> fieldNames(ObjectNode node) {
        return node.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static ObjectNode transaction(ObjectNode resources, boolean claimProfiles) {
        ObjectNode bundle = JsonNodeFactory.instance.objectNode();
        bundle.put("resourceType", "Bundle").put("type", "transaction");
        ArrayNode entries = bundle.putArray("entry");
        resources.properties().forEach(named -> {
            ObjectNode resource = (ObjectNode) named.getValue();
            if (!claimProfiles) {
                resource.remove("meta");
            }
            ObjectNode entry = entries.addObject();
            entry.put("fullUrl", "{{" + named.getKey() + "}}").set("resource", resource);
            entry.putObject("request")
                    .put("method", "POST")
                    .put("url", resource.get("resourceType").asText());
        });
        return bundle;
    }
}
