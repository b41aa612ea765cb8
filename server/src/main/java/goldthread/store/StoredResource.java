package goldthread.store;

import java.time.Instant;

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

    /** Refuses what no stored resource can be. */
    public StoredResource {
        if (type.isBlank() || id.isBlank() || version < 1 || body.isBlank()) {
            throw new IllegalArgumentException("not a stored resource");
        }
    }

    /** {@code Type/id}. */
    public String reference() {
        return type + "/" + id;
    }
}
