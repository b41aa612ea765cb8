package goldthread.challenge;

import goldthread.profiles.ProfessionalConcern;
import goldthread.store.Projection;
import goldthread.store.Store;
import goldthread.store.StoredPages;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Makes {@code gt_concern} anew from the stored tasks. */
@Component
@Order(10)
class ConcernRebuild implements Projection {

    private static final String KEYS = "SELECT r.RES_ID FROM HFJ_RESOURCE r WHERE r.RES_ID > ?"
            + " AND r.RES_TYPE = 'Task' AND r.RES_DELETED_AT IS NULL ORDER BY r.RES_ID";

    private final Store store;
    private final ConcernTable table;
    private final StoredPages pages;

    ConcernRebuild(Store store, ConcernTable table, StoredPages pages) {
        this.store = store;
        this.table = table;
        this.pages = pages;
    }

    @Override
    public void rebuild() {
        pages.fill(
                List.of("gt_concern"),
                KEYS,
                key -> store.bodies("SELECT CAST(? AS BIGINT)", key).stream()
                        .map(store::parse)
                        .flatMap(task -> ProfessionalConcern.of(task).stream())
                        .filter(ProfessionalConcern::isOpen)
                        .forEach(concern -> table.add(key, concern)));
    }
}
