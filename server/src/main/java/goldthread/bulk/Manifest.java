package goldthread.bulk;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * Which files a complete export has.
 *
 * @param resources how many resources there are of each type
 */
record Manifest(ExportJob job, Map<String, Integer> resources) {

    /** How many resources a file has at most. */
    static final int PER_FILE = 200;

    Manifest {
        resources = Map.copyOf(resources);
    }

    /** As Bulk Data Access says it. */
    String json(String base) {
        ObjectNode manifest = JsonNodeFactory.instance.objectNode();
        manifest.put(
                "transactionTime", job.asked().truncatedTo(ChronoUnit.MILLIS).toString());
        manifest.put("request", job.url());
        manifest.put("requiresAccessToken", true);
        ArrayNode output = manifest.putArray("output");
        resources.keySet().stream().sorted().forEach(type -> {
            for (int part = 1; part <= parts(resources.getOrDefault(type, 0)); part++) {
                output.addObject().put("type", type).put("url", url(base, type, part));
            }
        });
        manifest.putArray("error");
        return manifest.toString();
    }

    private String url(String base, String type, int part) {
        return base + "/$export-file?job=" + job.id() + "&type=" + type + "&part=" + part;
    }

    static int parts(int resources) {
        return (resources + PER_FILE - 1) / PER_FILE;
    }
}
