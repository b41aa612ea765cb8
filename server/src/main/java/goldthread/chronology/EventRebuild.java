package goldthread.chronology;

import goldthread.store.Projection;
import goldthread.store.Store;
import goldthread.store.StoredPages;
import goldthread.store.StoredResource;
import goldthread.store.StoredVersions;
import java.util.List;
import org.hl7.fhir.r4.model.Patient;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Makes {@code gt_event} anew by going through all versions of all resources in the order in which they were stored. */
@Component
@Order(2)
class EventRebuild implements Projection {

    private static final String KEYS =
            "SELECT DISTINCT res_pid FROM gt_resource_child WHERE res_pid > ? ORDER BY res_pid";

    private final Store store;
    private final StoredVersions versions;
    private final EventProjection projection;
    private final StoredPages pages;

    EventRebuild(Store store, StoredVersions versions, EventProjection projection, StoredPages pages) {
        this.store = store;
        this.versions = versions;
        this.projection = projection;
        this.pages = pages;
    }

    @Override
    public void rebuild() {
        pages.fill(List.of("gt_event"), KEYS, this::project);
    }

    private void project(long key) {
        KeyedEvents before = KeyedEvents.of(new Patient());
        for (StoredResource version : versions.allOf(key)) {
            KeyedEvents after = KeyedEvents.of(store.parse(version));
            projection.change(key, version.version(), before.to(after));
            before = after;
        }
    }
}
