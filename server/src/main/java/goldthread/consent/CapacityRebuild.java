package goldthread.consent;

import goldthread.store.DatabaseClock;
import goldthread.store.Projection;
import goldthread.store.Store;
import goldthread.store.StoredPages;
import goldthread.store.StoredResource;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Makes {@code gt_capacity} anew from the stored resources, each row in the place of the one before. Whether somebody was told
 * that a finding ran out stands in no resource: that stays as it is, so that nobody is told twice and nobody never.
 */
@Component
@Order(10)
class CapacityRebuild implements Projection {

    private static final String KEYS = "SELECT r.RES_ID FROM HFJ_RESOURCE r WHERE r.RES_ID > ?"
            + " AND r.RES_TYPE = 'Observation' AND r.RES_DELETED_AT IS NULL ORDER BY r.RES_ID";

    private final Store store;
    private final CapacityTable table;
    private final StoredPages pages;
    private final CapacitySettings settings;
    private final DatabaseClock clock;

    CapacityRebuild(
            Store store, CapacityTable table, StoredPages pages, CapacitySettings settings, DatabaseClock clock) {
        this.store = store;
        this.table = table;
        this.pages = pages;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void rebuild() {
        Instant now = clock.now();
        table.forgetGone();
        pages.fill(List.of(), KEYS, key -> project(key, now));
    }

    private void project(long key, Instant now) {
        for (StoredResource stored : store.bodies("SELECT CAST(? AS BIGINT)", key)) {
            Optional<CapacityRow> row = CapacityRow.of(store.parse(stored));
            boolean told = row.filter(
                            one -> table.told(key, one).orElseGet(() -> one.isHistory(now, settings.tellWithin())))
                    .isPresent();
            table.forget(key);
            row.ifPresent(one -> table.add(key, one, told));
        }
    }
}
