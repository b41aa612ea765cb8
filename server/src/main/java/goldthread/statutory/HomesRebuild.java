package goldthread.statutory;

import goldthread.store.DatabaseClock;
import goldthread.store.DateSpan;
import goldthread.store.Projection;
import goldthread.store.Store;
import goldthread.store.StoredPages;
import goldthread.store.StoredResource;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Makes {@code gt_home_ahead} anew from the stored resources, with those that have begun of late: they may have begun while
 * nobody looked.
 */
@Component
@Order(10)
class HomesRebuild implements Projection {

    private static final String KEYS = "SELECT r.RES_ID FROM HFJ_RESOURCE r WHERE r.RES_ID > ?"
            + " AND r.RES_TYPE = 'EpisodeOfCare' AND r.RES_DELETED_AT IS NULL ORDER BY r.RES_ID";

    private final Store store;
    private final HomesAhead ahead;
    private final StoredPages pages;
    private final DatabaseClock clock;

    HomesRebuild(Store store, HomesAhead ahead, StoredPages pages, DatabaseClock clock) {
        this.store = store;
        this.ahead = ahead;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public void rebuild() {
        LocalDate today = clock.now().atZone(DateSpan.ZONE).toLocalDate();
        LocalDate lately = today.minusDays(PlaceFindings.DAYS_SINCE);
        pages.fill(List.of("gt_home_ahead"), KEYS, key -> project(key, lately));
    }

    private void project(long key, LocalDate since) {
        for (StoredResource stored : store.bodies("SELECT CAST(? AS BIGINT)", key)) {
            ahead.note(key, HomesAhead.begins(store.parse(stored), since));
        }
    }
}
