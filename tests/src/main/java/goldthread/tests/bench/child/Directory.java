package goldthread.tests.bench.child;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The few agencies and professionals that all invented children share. They are stored once, before the children. */
public final class Directory {
    private Directory() {}

    /**
     * An organisation or a professional.
     *
     * @param name the name by which the children's records speak of it
     * @param type its resource type
     * @param identifier its identifier as {@code system|value}
     * @param json the resource
     */
    public record Entry(String name, String type, String identifier, String json) {}

    /**
     * All entries, organisations first.
     *
     * @param claimProfiles whether the resources claim our profiles in {@code meta.profile}
     */
    public static List<Entry> entries(boolean claimProfiles) {
        return JsonFile.read("directory.json").properties().stream()
                .map(named -> entry(named.getKey(), (ObjectNode) named.getValue(), claimProfiles))
                .toList();
    }

    private static Entry entry(String name, ObjectNode resource, boolean claimProfiles) {
        if (!claimProfiles) {
            resource.remove("meta");
        }
        JsonNode identifier = resource.get("identifier").get(0);
        return new Entry(
                name,
                resource.get("resourceType").asText(),
                identifier.get("system").asText() + "|"
                        + identifier.get("value").asText(),
                resource.toString());
    }
}
