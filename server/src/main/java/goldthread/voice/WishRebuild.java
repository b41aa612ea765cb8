package goldthread.voice;

import goldthread.store.DatabaseClock;
import goldthread.store.Projection;
import goldthread.store.Store;
import goldthread.store.StoredPages;
import goldthread.store.StoredResource;
import java.time.Instant;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Makes {@code gt_wish} anew from the stored resources; nobody is asked anything by that. */
@Component
@Order(10)
class WishRebuild implements Projection {

    private static final String KEYS = "SELECT r.RES_ID FROM HFJ_RESOURCE r WHERE r.RES_ID > ?"
            + " AND r.RES_TYPE = 'Observation' AND r.RES_DELETED_AT IS NULL ORDER BY r.RES_ID";

    private final Store store;
    private final WishTable table;
    private final WishTasks tasks;
    private final VoiceSettings settings;
    private final StoredPages pages;
    private final DatabaseClock clock;

    WishRebuild(
            Store store,
            WishTable table,
            WishTasks tasks,
            VoiceSettings settings,
            StoredPages pages,
            DatabaseClock clock) {
        this.store = store;
        this.table = table;
        this.tasks = tasks;
        this.settings = settings;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public void rebuild() {
        Instant now = clock.now();
        pages.fill(List.of("gt_wish"), KEYS, key -> project(key, now));
    }

    private void project(long key, Instant now) {
        for (StoredResource stored : store.bodies("SELECT CAST(? AS BIGINT)", key)) {
            OpenWish.of(store.parse(stored), stored.lastUpdated(), settings.answerWithin())
                    .ifPresent(wish -> table.add(key, wish, wish.isLate(now) && tasks.isAsked(key, wish.due())));
        }
    }
}
