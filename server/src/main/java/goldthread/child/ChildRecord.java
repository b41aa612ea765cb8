package goldthread.child;

import goldthread.store.Store;
import goldthread.store.StoredResource;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Everything that the store holds about one child, through the projection {@code gt_resource_child}: one SQL statement
 * whatever the size of the record.
 */
@Component
public class ChildRecord {

    private final Store store;

    ChildRecord(Store store) {
        this.store = store;
    }

    /**
     * The current versions of the resources of these types that are about the child, in no particular order.
     *
     * @param childId logical id of the Patient
     */
    public List<StoredResource> resources(String childId, Collection<String> types) {
        Object[] arguments = new Object[types.size() + 1];
        arguments[0] = childId;
        System.arraycopy(types.toArray(), 0, arguments, 1, types.size());
        return store.bodies(
                "SELECT c.res_pid FROM gt_resource_child c WHERE c.child_id = ? AND c.res_type IN ("
                        + String.join(",", Collections.nCopies(types.size(), "?")) + ")",
                arguments);
    }

    /**
     * The resources with a date, ordered by when it happened, then by key, so that a page is stable.
     *
     * @param span which part of the story
     */
    public List<StoredResource> events(String childId, EventSpan span) {
        return store.bodies(span.sql(), span.arguments(childId));
    }
}
