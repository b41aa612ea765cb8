package goldthread.reporting;

import goldthread.store.Projection;
import goldthread.store.StoredPages;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Makes {@code gt_outcome_change} anew, once what counts is known again: a child at a time. */
@Component
@Order(11)
class OutcomeRebuild implements Projection {

    private static final String KEYS = "SELECT k.pid FROM (SELECT MIN(c.source_pid) AS pid FROM gt_countable c"
            + " WHERE c.kind = '" + Kind.SCORED.code() + "' GROUP BY c.child_id) k WHERE k.pid > ? ORDER BY k.pid";
    private static final String CHILD =
            "SELECT c.child_id FROM gt_countable c WHERE c.source_pid = ? AND c.kind = '" + Kind.SCORED.code() + "'";

    private final StoredPages pages;
    private final OutcomeTable table;
    private final JdbcTemplate database;

    OutcomeRebuild(StoredPages pages, OutcomeTable table, JdbcTemplate database) {
        this.pages = pages;
        this.table = table;
        this.database = database;
    }

    @Override
    public void rebuild() {
        pages.fill(OutcomeTable.TABLES, KEYS, this::project);
    }

    private void project(long key) {
        List<String> child = database.queryForList(CHILD, String.class, key);
        table.renew(child, Map.of());
    }
}
