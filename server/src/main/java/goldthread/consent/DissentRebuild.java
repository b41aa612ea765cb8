package goldthread.consent;

import goldthread.store.Projection;
import goldthread.store.Store;
import goldthread.store.StoredPages;
import goldthread.store.StoredResource;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Makes {@code gt_dissent} and {@code gt_duty} anew from the stored resources. */
@Component
@Order(4)
class DissentRebuild implements Projection {

    private static final String KEYS = "SELECT r.RES_ID FROM HFJ_RESOURCE r WHERE r.RES_ID > ?"
            + " AND r.RES_TYPE IN ('Consent', 'CarePlan', 'ServiceRequest') AND r.RES_DELETED_AT IS NULL"
            + " ORDER BY r.RES_ID";

    private final Store store;
    private final DissentProjection projection;
    private final StoredPages pages;

    DissentRebuild(Store store, DissentProjection projection, StoredPages pages) {
        this.store = store;
        this.projection = projection;
        this.pages = pages;
    }

    @Override
    public void rebuild() {
        pages.fill(List.of("gt_dissent", "gt_duty"), KEYS, this::project);
    }

    private void project(long key) {
        for (StoredResource stored : store.bodies("SELECT CAST(? AS BIGINT)", key)) {
            projection.add(store.parse(stored), key);
        }
    }
}
