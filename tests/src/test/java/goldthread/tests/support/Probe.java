package goldthread.tests.support;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A request with places for a child in it, sent about one child and about another to compare what comes back.
 *
 * @param method of HTTP
 * @param path below the FHIR base
 * @param body as it is sent; empty for none
 * @param headers names and values in turn
 */
public record Probe(String method, String path, String body, List<String> headers) {

    private static final String JSON = "application/fhir+json";
    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Set<String> OF_THE_MOMENT = Set.of("date", "x-request-id", "last-modified");
    private static final Set<String> OF_THE_CONNECTION = Set.of("connection", "keep-alive");
    private static final Map<String, String> FIELDS =
            Map.of("If-Match", "ifMatch", "If-None-Match", "ifNoneMatch", "If-None-Exist", "ifNoneExist");

    /** A read or a search. */
    public static Probe get(String path, String... headers) {
        return new Probe("GET", path, "", List.of(headers));
    }

    /** A create, a bundle or an operation. */
    public static Probe post(String path, String json, String... headers) {
        return new Probe("POST", path, json, with("Content-Type", JSON, headers));
    }

    /** Any other request with a body. */
    public static Probe send(String method, String path, String kind, String body, String... headers) {
        return new Probe(method, path, body, with("Content-Type", kind, headers));
    }

    private static List<String> with(String name, String value, String... headers) {
        String[] all = new String[headers.length + 2];
        all[0] = name;
        all[1] = value;
        System.arraycopy(headers, 0, all, 2, headers.length);
        return List.of(all);
    }

    /** Sends it about this child. */
    public Answer about(ChildPlaces child, FhirClient as) {
        String[] filled = headers.stream().map(child::in).toArray(String[]::new);
        return as.send(
                method,
                child.in(path),
                body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(child.in(body)),
                filled);
    }

    /** The same as the only entry of a bundle of this type. */
    public Probe asEntry(String kind) {
        StringBuilder entry = new StringBuilder("{\"resourceType\":\"Bundle\",\"type\":\"" + kind + "\",\"entry\":[{");
        if (!body.isEmpty()) {
            entry.append("\"resource\":").append(body).append(',');
        }
        entry.append("\"request\":{\"method\":\"" + method + "\",\"url\":\"" + path.replace("\"", "\\\"") + "\"");
        for (int i = 0; i < headers.size(); i += 2) {
            String field = FIELDS.get(headers.get(i));
            if (field != null) {
                entry.append(",\"" + field + "\":\"" + headers.get(i + 1).replace("\"", "\\\"") + "\"");
            }
        }
        return post("", entry.append("}}]}").toString());
    }

    /** What an answer about this child says, without what differs from one request to the next and without the child. */
    public static String blank(Answer answer, ChildPlaces child) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeIf(name -> OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT)));
        headers.replaceAll(
                (name, values) -> OF_THE_MOMENT.contains(name.toLowerCase(Locale.ROOT)) ? List.of("") : values);
        String text = answer.text()
                .replaceAll("\"id\":\"[0-9a-f-]{36}\",(?=\"meta\":\\{\"lastUpdated\")", "")
                .replaceAll("\"lastModified\":\"[^\"]*\"", "\"lastModified\":\"\"")
                .replaceAll("\"lastUpdated\":\"[^\"]*\"", "\"lastUpdated\":\"\"")
                .replaceAll("<id value=\"[0-9a-f-]{36}\"/>", "")
                .replaceAll("<lastUpdated value=\"[^\"]*\"/>", "");
        return child.outOf(answer.status() + " " + headers + " " + text).replaceAll(UUID, "{new}");
    }

    /** The status of the only entry of an answer to a bundle. */
    public static String entryStatus(Answer answer) {
        return answer.bundle().getEntryFirstRep().getResponse().getStatus().substring(0, 3);
    }

    @Override
    public String toString() {
        return method + " " + path + (headers.isEmpty() ? "" : " " + headers) + (body.isEmpty() ? "" : " " + body);
    }
}
