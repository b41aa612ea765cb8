package goldthread.oversight;

import goldthread.store.Projection;
import goldthread.store.Store;
import goldthread.store.StoredPages;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Makes {@code gt_care_fact} and {@code gt_overseer} anew from the stored resources. */
@Component
@Order(11)
class CareFactRebuild implements Projection {

    private static final String KEYS = "SELECT r.RES_ID FROM HFJ_RESOURCE r WHERE r.RES_ID > ? AND r.RES_TYPE IN"
            + " ('CarePlan', 'EpisodeOfCare', 'Observation', 'Encounter', 'Patient', 'PractitionerRole')"
            + " AND r.RES_DELETED_AT IS NULL ORDER BY r.RES_ID";

    private final Store store;
    private final CareFactProjection projection;
    private final StoredPages pages;

    CareFactRebuild(Store store, CareFactProjection projection, StoredPages pages) {
        this.store = store;
        this.projection = projection;
        this.pages = pages;
    }

    @Override
    public void rebuild() {
        pages.fill(CareFactRows.TABLES, KEYS, this::project);
    }

    private void project(long key) {
        store.bodies("SELECT CAST(? AS BIGINT)", key).forEach(stored -> projection.add(store.parse(stored), key));
    }
}
