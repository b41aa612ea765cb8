package goldthread.waiting;

import goldthread.store.Projection;
import goldthread.store.Store;
import goldthread.store.StoredPages;
import java.util.List;
import org.hl7.fhir.r4.model.Task;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Makes {@code gt_open_clock} anew from the stored tasks. */
@Component
@Order(6)
class ClockRebuild implements Projection {

    private static final String KEYS = "SELECT r.RES_ID FROM HFJ_RESOURCE r WHERE r.RES_ID > ? AND r.RES_TYPE = 'Task'"
            + " AND r.RES_DELETED_AT IS NULL ORDER BY r.RES_ID";

    private final Store store;
    private final ClockProjection projection;
    private final StoredPages pages;

    ClockRebuild(Store store, ClockProjection projection, StoredPages pages) {
        this.store = store;
        this.projection = projection;
        this.pages = pages;
    }

    @Override
    public void rebuild() {
        pages.fill(List.of(OpenClocks.TABLE), KEYS, this::project);
    }

    private void project(long key) {
        store.bodies("SELECT CAST(? AS BIGINT)", key).stream()
                .map(store::parse)
                .map(Task.class::cast)
                .filter(Clocks::areOf)
                .forEach(task -> projection.add(task, key));
    }
}
