package goldthread.caseload;

import goldthread.store.Projection;
import goldthread.store.Store;
import goldthread.store.StoredPages;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Makes {@code gt_due} anew from the stored tasks and plans. */
@Component
@Order(8)
class OwedRebuild implements Projection {

    private static final String KEYS = "SELECT r.RES_ID FROM HFJ_RESOURCE r WHERE r.RES_ID > ?"
            + " AND r.RES_TYPE IN ('Task', 'CarePlan') AND r.RES_DELETED_AT IS NULL ORDER BY r.RES_ID";

    private final Store store;
    private final OwedRows rows;
    private final StoredPages pages;

    OwedRebuild(Store store, OwedRows rows, StoredPages pages) {
        this.store = store;
        this.rows = rows;
        this.pages = pages;
    }

    @Override
    public void rebuild() {
        pages.fill(List.of(OwedRows.TABLE), KEYS, this::project);
    }

    private void project(long key) {
        store.bodies("SELECT CAST(? AS BIGINT)", key).stream()
                .map(store::parse)
                .flatMap(resource -> Owed.in(resource).stream())
                .forEach(owed -> rows.add(key, owed));
    }
}
