package goldthread.audit;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The tables of the audit in memory, as the migrations make them. */
final class AuditTables {

    private final JdbcTemplate database;
    private final JdbcTransactionManager transactions;

    AuditTables() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        new ResourceDatabasePopulator(
                        script("V2__children"),
                        script("V23__audit"),
                        script("V25__audit_seal"),
                        script("V26__dissent_and_reason"))
                .execute(source);
        this.database = new JdbcTemplate(source);
        database.execute("CREATE TABLE HFJ_RESOURCE (RES_ID BIGINT, RES_TYPE VARCHAR, FHIR_ID VARCHAR)");
        this.transactions = new JdbcTransactionManager((DataSource) source);
    }

    private static ClassPathResource script(String name) {
        return new ClassPathResource("db/migration/common/" + name + ".sql");
    }

    /** That a resource belongs to a child. */
    void belongs(String child, String type, String id) {
        Long key = database.queryForObject("SELECT COUNT(*) + 1 FROM HFJ_RESOURCE", Long.class);
        List<Long> there = database.queryForList("SELECT RES_ID FROM HFJ_RESOURCE WHERE FHIR_ID = ?", Long.class, id);
        if (there.isEmpty()) {
            database.update("INSERT INTO HFJ_RESOURCE VALUES (?, ?, ?)", key, type, id);
        }
        database.update(
                "INSERT INTO gt_resource_child (child_id, res_pid, res_type, res_id, organisation)"
                        + " VALUES (?, ?, ?, ?, 'urn:o|1')",
                child,
                there.isEmpty() ? key : there.get(0),
                type,
                id);
    }

    JdbcTemplate database() {
        return database;
    }

    JdbcTransactionManager transactions() {
        return transactions;
    }

    /** A row with one item, recorded so many seconds ago. */
    void read(String id, int secondsAgo, String type, String resource) {
        database.update(
                "INSERT INTO gt_audit (id, recorded_at, interaction, outcome, status, subject, fhir_user, organisation,"
                        + " caller_role, purpose, client) VALUES (?, DATEADD('SECOND', ?, CURRENT_TIMESTAMP), 'read', 0,"
                        + " 200, 'gp', 'Practitioner/p', 'urn:o|1', 'gp', 'TREAT', 'app')",
                id,
                -secondsAgo);
        database.update("INSERT INTO gt_audit_item VALUES (?, ?, ?, 1)", id, type, resource);
    }
}
