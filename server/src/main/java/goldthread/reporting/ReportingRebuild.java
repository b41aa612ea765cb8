package goldthread.reporting;

import goldthread.store.Origin;
import goldthread.store.Projection;
import goldthread.store.Store;
import goldthread.store.StoredPages;
import goldthread.store.StoredResource;
import goldthread.store.StoredVersions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Makes {@code gt_countable}, {@code gt_child_group} and {@code gt_child_home} anew from all versions of what is stored, one after the other: when
 * somebody first answered stands in no later version.
 */
@Component
@Order(9)
class ReportingRebuild implements Projection {

    private static final String KEYS = "SELECT r.RES_ID FROM HFJ_RESOURCE r WHERE r.RES_ID > ? AND r.RES_TYPE IN ("
            + Countables.TYPES + ", " + GroupSteps.TYPES + ") AND r.RES_DELETED_AT IS NULL ORDER BY r.RES_ID";
    private static final String SOURCES = "SELECT version, organisation FROM gt_source WHERE res_pid = ?";

    private final Store store;
    private final StoredVersions versions;
    private final StoredPages pages;
    private final CountableTable table;
    private final JdbcTemplate database;

    ReportingRebuild(
            Store store, StoredVersions versions, StoredPages pages, CountableTable table, JdbcTemplate database) {
        this.store = store;
        this.versions = versions;
        this.pages = pages;
        this.table = table;
        this.database = database;
    }

    @Override
    public void rebuild() {
        pages.fill(CountableTable.TABLES, KEYS, this::project);
    }

    private void project(long key) {
        Map<Long, String> sources = new HashMap<>();
        database.query(
                SOURCES,
                row -> {
                    sources.put(row.getLong(1), row.getString(2));
                },
                key);
        History history = new History();
        Resource before = null;
        for (StoredResource version : versions.allOf(key)) {
            Resource after = store.parse(version);
            history.write(new Written(
                    before,
                    after,
                    sources.getOrDefault(version.version(), Origin.SERVER.organisation()),
                    version.lastUpdated()));
            before = after;
        }
        List<Countable> countables = history.countables();
        countables.forEach(one -> table.add(key, one));
        history.groups().forEach(steps -> table.changeAtOnce(key, steps));
        history.homes().forEach(home -> table.move(key, home));
    }
}
