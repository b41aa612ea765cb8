package goldthread.waiting;

import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The tables of waiting in memory, as the migration makes them. */
final class WaitingTables {

    private final JdbcTemplate database;
    private final JdbcTransactionManager transactions;

    WaitingTables() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/common/V29__waiting.sql"),
                        new ClassPathResource("db/migration/common/V37__more_clocks.sql"))
                .execute(source);
        this.database = new JdbcTemplate(source);
        database.execute("CREATE TABLE HFJ_RESOURCE (RES_ID BIGINT, RES_TYPE VARCHAR(40), FHIR_ID VARCHAR(64))");
        database.execute("CREATE TABLE gt_resource_child (child_id VARCHAR(64), res_pid BIGINT, res_type VARCHAR(40))");
        this.transactions = new JdbcTransactionManager((DataSource) source);
    }

    JdbcTemplate database() {
        return database;
    }

    JdbcTransactionManager transactions() {
        return transactions;
    }
}
