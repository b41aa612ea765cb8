package goldthread.child;

import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import goldthread.store.Projection;
import goldthread.store.Store;
import goldthread.store.StoredResource;
import java.util.List;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes {@code gt_resource_child} anew, in the order in which the resources were first stored. */
@Component
@Order(0)
class ChildRebuild implements Projection {

    private static final int PAGE = 200;

    private final Store store;
    private final ChildProjection projection;
    private final Readers readers;
    private final JdbcTemplate database;
    private final TransactionTemplate transaction;

    ChildRebuild(
            Store store,
            ChildProjection projection,
            Readers readers,
            JdbcTemplate database,
            PlatformTransactionManager transactions) {
        this.readers = readers;
        this.store = store;
        this.projection = projection;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void rebuild() {
        transaction.executeWithoutResult(status -> {
            database.update("DELETE FROM gt_resource_child");
            database.update("DELETE FROM gt_reader");
        });
        long last = -1;
        List<Long> page = keysAfter(last);
        while (!page.isEmpty()) {
            List<Long> keys = page;
            transaction.executeWithoutResult(status -> keys.forEach(this::project));
            last = page.get(page.size() - 1);
            page = keysAfter(last);
        }
    }

    private List<Long> keysAfter(long last) {
        List<Long> keys = transaction.execute(status -> database.queryForList(
                "SELECT RES_ID FROM HFJ_RESOURCE WHERE RES_ID > ? AND RES_DELETED_AT IS NULL ORDER BY RES_ID LIMIT "
                        + PAGE,
                Long.class,
                last));
        return keys == null ? List.of() : keys;
    }

    private String authorOf(long key) {
        return String.valueOf(database.queryForObject(
                "SELECT COALESCE(author, organisation) FROM gt_source WHERE res_pid = ? AND version = 1",
                String.class,
                key));
    }

    private void project(long key) {
        for (StoredResource stored : store.bodies("SELECT CAST(? AS BIGINT)", key)) {
            Resource resource = store.parse(stored);
            String organisation = database.queryForObject(
                    "SELECT organisation FROM gt_source WHERE res_pid = ? AND version = ?",
                    String.class,
                    key,
                    stored.version());
            readers.author(resource, key, authorOf(key));
            projection.add(resource, key, String.valueOf(organisation), new SystemRequestDetails());
        }
    }
}
