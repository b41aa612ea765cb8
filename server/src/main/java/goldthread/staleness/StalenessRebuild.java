package goldthread.staleness;

import goldthread.store.Origin;
import goldthread.store.Projection;
import goldthread.store.Store;
import goldthread.store.StoredPages;
import goldthread.store.StoredResource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Makes {@code gt_review_fact} anew from the stored resources; nobody is asked anything by that. */
@Component
@Order(9)
class StalenessRebuild implements Projection {

    private static final String KEYS = "SELECT r.RES_ID FROM HFJ_RESOURCE r WHERE r.RES_ID > ?"
            + " AND r.RES_TYPE IN ('Observation', 'Appointment', 'EpisodeOfCare', 'RiskAssessment',"
            + " 'ClinicalImpression', 'CarePlan', 'Task', 'Flag') AND r.RES_DELETED_AT IS NULL ORDER BY r.RES_ID";
    private static final String SOURCES = "SELECT organisation, COALESCE(author, organisation), recorded_at"
            + " FROM gt_source WHERE res_pid = ? ORDER BY version";

    private record Source(String organisation, String author, Instant recorded) {

        private boolean isOwn() {
            return author.equals(Origin.SERVER.author());
        }
    }

    private final Store store;
    private final FactTable table;
    private final StoredPages pages;
    private final JdbcTemplate database;

    StalenessRebuild(Store store, FactTable table, StoredPages pages, JdbcTemplate database) {
        this.store = store;
        this.table = table;
        this.pages = pages;
        this.database = database;
    }

    @Override
    public void rebuild() {
        pages.fill(List.of("gt_review_fact"), KEYS, this::project);
    }

    private void project(long key) {
        List<Source> sources = database.query(SOURCES, StalenessRebuild::source, key);
        if (sources.isEmpty()) {
            return;
        }
        Source first = sources.get(0);
        Source last = sources.get(sources.size() - 1);
        for (StoredResource stored : store.bodies("SELECT CAST(? AS BIGINT)", key)) {
            boolean told = !stored.type().equals("Task") && !stored.type().equals("Flag");
            Instant known = told ? first.recorded() : last.recorded();
            Recorded by = new Recorded(last.organisation(), first.isOwn(), last.isOwn(), known, last.recorded());
            List<Fact> facts = new Facts(store.parse(stored), by).all();
            if (!facts.isEmpty()) {
                table.replace(key, facts);
            }
        }
    }

    private static Source source(ResultSet row, int number) throws SQLException {
        return new Source(
                row.getString(1),
                row.getString(2),
                row.getObject(3, OffsetDateTime.class).toInstant());
    }
}
