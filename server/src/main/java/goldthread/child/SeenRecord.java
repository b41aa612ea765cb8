package goldthread.child;

import goldthread.store.Sight;
import goldthread.store.StoredResource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The part of one child's record that a caller sees; what they don't see isn't in it, whoever asks. */
public final class SeenRecord {

    private final String childId;
    private final Sight sight;
    private final Optional<StoredResource> asSent;
    private final Bodies bodies;

    /** Reads bodies by a sub-select of keys. */
    interface Bodies {
        List<StoredResource> of(String keysSql, Object... arguments);
    }

    SeenRecord(String childId, Sight sight, Optional<StoredResource> asSent, Bodies bodies) {
        this.childId = childId;
        this.sight = sight;
        this.asSent = asSent;
        this.bodies = bodies;
    }

    /** Logical id of the Patient. */
    public String childId() {
        return childId;
    }

    /** HAPI's keys of all resources in it, for statements that ask other tables. */
    public Long[] keys() {
        return sight.keys().toArray(Long[]::new);
    }

    /** The organisations, as {@code system|value}, that hold something of the child which the caller doesn't see. */
    public Set<String> withheldBy() {
        return sight.withheldBy();
    }

    /** The current versions of all resources in it, in no particular order, by one SQL statement. */
    public List<StoredResource> everything() {
        List<StoredResource> found = new ArrayList<>(
                bodies.of(WholeRecord.of("c.res_pid", " AND c.res_pid = ANY(?)"), childId, keys(), childId, keys()));
        asSent.ifPresent(found::add);
        return found;
    }

    /** The current versions of the resources of these types, in no particular order, by one SQL statement. */
    public List<StoredResource> resources(Collection<String> types) {
        List<Object> arguments = new ArrayList<>();
        for (int half = 0; half < 2; half++) {
            arguments.add(childId);
            arguments.add(keys());
            arguments.addAll(types);
        }
        String condition = " AND c.res_pid = ANY(?) AND c.res_type IN ("
                + String.join(",", Collections.nCopies(types.size(), "?")) + ")";
        List<StoredResource> found =
                new ArrayList<>(bodies.of(WholeRecord.of("c.res_pid", condition), arguments.toArray()));
        if (types.contains("Patient")) {
            asSent.ifPresent(found::add);
        }
        return found;
    }
}
