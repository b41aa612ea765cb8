package goldthread.tests.region;

import java.util.ArrayList;
import java.util.List;

/** What one system sends of one child at one time, as it is put together. */
final class Parcel {
    private final List<String> entries = new ArrayList<>();

    /** A new resource. */
    void create(String urn, String resource) {
        entries.add("{\"fullUrl\":\"" + urn + "\",\"resource\":" + resource
                + ",\"request\":{\"method\":\"POST\",\"url\":\"" + type(resource) + "\"}}");
    }

    /** The next version of one that was sent before. */
    void update(String urn, int version, String resource) {
        entries.add("{\"resource\":" + resource + ",\"request\":{\"method\":\"PUT\",\"url\":\"" + urn
                + "\",\"ifMatch\":\"W/\\\"" + version + "\\\"\"}}");
    }

    String bundle() {
        return "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[" + String.join(",", entries) + "]}";
    }

    private static String type(String resource) {
        String before = "\"resourceType\":\"";
        int from = resource.indexOf(before) + before.length();
        return resource.substring(from, resource.indexOf('"', from));
    }
}
