package goldthread.outcome;

import goldthread.store.DatabaseClock;
import goldthread.store.Projection;
import goldthread.store.Store;
import goldthread.store.StoredPages;
import java.util.List;
import org.hl7.fhir.r4.model.Task;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Adds to {@code gt_outcome_due} the tasks in which help goes on and that aren't there: from the next set point on. What is
 * there stays, because who was told last can't be made again from the tasks.
 */
@Component
@Order(9)
class HelpRebuild implements Projection {

    private static final String KEYS = "SELECT r.RES_ID FROM HFJ_RESOURCE r WHERE r.RES_ID > ? AND r.RES_TYPE = 'Task'"
            + " AND r.RES_DELETED_AT IS NULL ORDER BY r.RES_ID";

    private final Store store;
    private final HelpGoesOn help;
    private final StoredPages pages;
    private final DatabaseClock clock;

    HelpRebuild(Store store, HelpGoesOn help, StoredPages pages, DatabaseClock clock) {
        this.store = store;
        this.help = help;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public void rebuild() {
        pages.fill(List.of(), KEYS, this::project);
    }

    private void project(long key) {
        store.bodies("SELECT CAST(? AS BIGINT)", key).stream()
                .map(store::parse)
                .map(Task.class::cast)
                .forEach(task -> help.begun(task, key, clock.now()));
    }
}
