package goldthread.child;

import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import goldthread.store.Projection;
import goldthread.store.Store;
import goldthread.store.StoredPages;
import goldthread.store.StoredResource;
import java.util.List;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Makes {@code gt_resource_child} anew, in the order in which the resources were first stored. */
@Component
@Order(0)
class ChildRebuild implements Projection {

    private static final String KEYS =
            "SELECT RES_ID FROM HFJ_RESOURCE WHERE RES_ID > ? AND RES_DELETED_AT IS NULL ORDER BY RES_ID";

    private final Store store;
    private final ChildProjection projection;
    private final Readers readers;
    private final JdbcTemplate database;
    private final StoredPages pages;

    ChildRebuild(Store store, ChildProjection projection, Readers readers, JdbcTemplate database, StoredPages pages) {
        this.readers = readers;
        this.store = store;
        this.projection = projection;
        this.database = database;
        this.pages = pages;
    }

    @Override
    public void rebuild() {
        pages.fill(List.of("gt_resource_child", "gt_reader"), KEYS, this::project);
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
