package goldthread.consent;

import goldthread.store.DatabaseClock;
import goldthread.store.Projection;
import goldthread.store.Store;
import goldthread.store.StoredPages;
import goldthread.store.StoredResource;
import java.time.Instant;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Makes {@code gt_capacity} anew from the stored resources; nobody is told anything by that, whatever has run out. */
@Component
@Order(10)
class CapacityRebuild implements Projection {

    private static final String KEYS = "SELECT r.RES_ID FROM HFJ_RESOURCE r WHERE r.RES_ID > ?"
            + " AND r.RES_TYPE = 'Observation' AND r.RES_DELETED_AT IS NULL ORDER BY r.RES_ID";

    private final Store store;
    private final CapacityTable table;
    private final StoredPages pages;
    private final DatabaseClock clock;

    CapacityRebuild(Store store, CapacityTable table, StoredPages pages, DatabaseClock clock) {
        this.store = store;
        this.table = table;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public void rebuild() {
        Instant now = clock.now();
        pages.fill(List.of("gt_capacity"), KEYS, key -> project(key, now));
    }

    private void project(long key, Instant now) {
        for (StoredResource stored : store.bodies("SELECT CAST(? AS BIGINT)", key)) {
            CapacityRow.of(store.parse(stored)).ifPresent(row -> table.add(key, row, row.isOver(now)));
        }
    }
}
