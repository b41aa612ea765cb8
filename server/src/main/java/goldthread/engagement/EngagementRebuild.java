package goldthread.engagement;

import goldthread.store.Projection;
import goldthread.store.Store;
import goldthread.store.StoredPages;
import goldthread.store.StoredResource;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Makes {@code gt_engagement} anew from the stored resources. */
@Component
@Order(6)
class EngagementRebuild implements Projection {

    private static final String KEYS = "SELECT r.RES_ID FROM HFJ_RESOURCE r WHERE r.RES_ID > ?"
            + " AND r.RES_TYPE IN ('Appointment', 'Task', 'Communication', 'Encounter') AND r.RES_DELETED_AT IS NULL"
            + " ORDER BY r.RES_ID";

    private final Store store;
    private final TraceTable table;
    private final StoredPages pages;

    EngagementRebuild(Store store, TraceTable table, StoredPages pages) {
        this.store = store;
        this.table = table;
        this.pages = pages;
    }

    @Override
    public void rebuild() {
        pages.fill(List.of("gt_engagement"), KEYS, this::project);
    }

    private void project(long key) {
        for (StoredResource stored : store.bodies("SELECT CAST(? AS BIGINT)", key)) {
            List<Trace> traces = Traces.of(store.parse(stored), stored.lastUpdated());
            if (!traces.isEmpty()) {
                table.replace(key, traces);
            }
        }
    }
}
