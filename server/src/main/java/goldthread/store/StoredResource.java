package goldthread.store;

import java.time.Instant;
import java.util.Date;
import org.hl7.fhir.r4.model.InstantType;

/**
 * The current version of a resource as it lies in the store: its JSON without the parts that the server adds on the
 * way out (id, versionId, lastUpdated).
 *
 * @param type of the resource
 * @param id logical id
 * @param version of the body, counted from 1
 * @param lastUpdated when this version was stored
 * @param body JSON, as stored
 */
public record StoredResource(String type, String id, long version, Instant lastUpdated, String body) {

    private static final String META = ",\"meta\":{";
    private static final String EMPTY_META = META + '}';

    /** Refuses what no stored resource can be. */
    public StoredResource {
        if (type.isBlank() || id.isBlank() || version < 1 || body.isBlank()) {
            throw new IllegalArgumentException("not a stored resource");
        }
    }

    /** Its JSON as a client reads it: the body with id, version and time in their places. */
    public String json() {
        String start = "{\"resourceType\":\"" + type + '"';
        if (!body.startsWith(start)) {
            throw new IllegalStateException("A stored " + type + " doesn't begin with its type.");
        }
        String rest = body.substring(start.length());
        String added = ",\"id\":\"" + id + "\",\"meta\":{\"versionId\":\"" + version + "\",\"lastUpdated\":\""
                + new InstantType(Date.from(lastUpdated)).getValueAsString() + '"';
        if (rest.startsWith(EMPTY_META)) {
            return start + added + rest.substring(EMPTY_META.length() - 1);
        }
        if (rest.startsWith(META)) {
            return start + added + ',' + rest.substring(META.length());
        }
        return start + added + '}' + rest;
    }

    /** {@code Type/id}. */
    public String reference() {
        return type + "/" + id;
    }
}
