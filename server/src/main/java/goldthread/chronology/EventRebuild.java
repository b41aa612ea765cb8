package goldthread.chronology;

import goldthread.store.Projection;
import goldthread.store.Store;
import goldthread.store.StoredResource;
import goldthread.store.StoredVersions;
import java.util.List;
import org.hl7.fhir.r4.model.Patient;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes {@code gt_event} anew by going through all versions of all resources in the order in which they were stored. */
@Component
@Order(2)
class EventRebuild implements Projection {

    private static final int PAGE = 200;

    private final Store store;
    private final StoredVersions versions;
    private final EventProjection projection;
    private final JdbcTemplate database;
    private final TransactionTemplate transaction;

    EventRebuild(
            Store store,
            StoredVersions versions,
            EventProjection projection,
            JdbcTemplate database,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.versions = versions;
        this.projection = projection;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void rebuild() {
        transaction.executeWithoutResult(status -> database.update("DELETE FROM gt_event"));
        List<Long> page = keysAfter(-1);
        while (!page.isEmpty()) {
            List<Long> keys = page;
            transaction.executeWithoutResult(status -> keys.forEach(this::project));
            page = keysAfter(page.get(page.size() - 1));
        }
    }

    private List<Long> keysAfter(long last) {
        List<Long> keys = transaction.execute(status -> database.queryForList(
                "SELECT DISTINCT res_pid FROM gt_resource_child WHERE res_pid > ? ORDER BY res_pid LIMIT " + PAGE,
                Long.class,
                last));
        return keys == null ? List.of() : keys;
    }

    private void project(long key) {
        KeyedEvents before = KeyedEvents.of(new Patient());
        for (StoredResource version : versions.allOf(key)) {
            KeyedEvents after = KeyedEvents.of(store.parse(version));
            projection.change(key, version.version(), before.to(after));
            before = after;
        }
    }
}
