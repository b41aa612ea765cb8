package goldthread.reporting;

import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The tables of reports in memory, as the migrations make them, beside what they need of HAPI's. */
final class ReportingTables {

    private final JdbcTemplate database;
    private final TransactionTemplate transaction;

    ReportingTables() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000");
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/common/V54__reports.sql"),
                        new ClassPathResource("db/migration/common/V57__more_reports.sql"),
                        new ClassPathResource("db/migration/common/V61__outcome_and_export_turns.sql"))
                .execute(source);
        database = new JdbcTemplate(source);
        database.execute("CREATE TABLE HFJ_RESOURCE (RES_ID BIGINT PRIMARY KEY, RES_TYPE VARCHAR(40),"
                + " FHIR_ID VARCHAR(64), RES_VER BIGINT, RES_UPDATED TIMESTAMP)");
        database.execute("CREATE TABLE HFJ_RES_VER (RES_ID BIGINT, RES_VER BIGINT, RES_TEXT_VC TEXT)");
        database.execute("CREATE TABLE gt_resource_child (child_id VARCHAR(64), res_pid BIGINT, res_type VARCHAR(40))");
        transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    }

    JdbcTemplate database() {
        return database;
    }

    void within(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }
}
