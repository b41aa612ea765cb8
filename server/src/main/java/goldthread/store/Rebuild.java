package goldthread.store;

import goldthread.store.database.SchemaLevel;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes every projection anew from the resources, one after the other. The level of the tables is noted when all are
 * done, so that a rebuild that was cut short isn't taken for one.
 */
@Component
class Rebuild {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

    private final List<Projection> projections;
    private final SchemaLevel level;
    private final JdbcTemplate database;
    private final TransactionTemplate transaction;

    Rebuild(
            List<Projection> projections,
            SchemaLevel level,
            JdbcTemplate database,
            PlatformTransactionManager transactions) {
        this.projections = projections;
        this.level = level;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Whether the projections were last made for another level of the tables, or never. */
    boolean isDue() {
        List<String> made = transaction.execute(
                status -> database.queryForList("SELECT level FROM gt_projection_level", String.class));
        return !List.of(level.version()).equals(made);
    }

    void all() {
        for (Projection projection : projections) {
            projection.rebuild();
            LOG.info("Rebuilt {}", projection.getClass().getSimpleName());
        }
        transaction.executeWithoutResult(status -> {
            database.update("DELETE FROM gt_projection_level");
            database.update("INSERT INTO gt_projection_level (level) VALUES (?)", level.version());
        });
    }
}
