package goldthread.consent;

import goldthread.store.Projection;
import goldthread.store.Store;
import goldthread.store.StoredResource;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes {@code gt_dissent} and {@code gt_duty} anew from the stored resources. */
@Component
@Order(4)
class DissentRebuild implements Projection {

    private static final String NEXT = "SELECT r.RES_ID FROM HFJ_RESOURCE r WHERE r.RES_ID > ?"
            + " AND r.RES_TYPE IN ('Consent', 'CarePlan', 'ServiceRequest') AND r.RES_DELETED_AT IS NULL"
            + " ORDER BY r.RES_ID LIMIT 200";

    private final Store store;
    private final DissentProjection projection;
    private final JdbcTemplate database;
    private final TransactionTemplate transaction;

    DissentRebuild(
            Store store, DissentProjection projection, JdbcTemplate database, PlatformTransactionManager transactions) {
        this.store = store;
        this.projection = projection;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void rebuild() {
        transaction.executeWithoutResult(status -> {
            database.update("DELETE FROM gt_dissent");
            database.update("DELETE FROM gt_duty");
        });
        List<Long> keys = keysAfter(-1);
        while (!keys.isEmpty()) {
            List<Long> page = keys;
            transaction.executeWithoutResult(status -> page.forEach(this::project));
            keys = keysAfter(page.get(page.size() - 1));
        }
    }

    private List<Long> keysAfter(long last) {
        List<Long> keys = transaction.execute(status -> database.queryForList(NEXT, Long.class, last));
        return keys == null ? List.of() : keys;
    }

    private void project(long key) {
        for (StoredResource stored : store.bodies("SELECT CAST(? AS BIGINT)", key)) {
            projection.add(store.parse(stored), key);
        }
    }
}
