package goldthread.idempotency;

import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The table of keys in memory, as the migration makes it. */
final class KeyTable {

    private final JdbcTemplate database;

    KeyTable() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/common/V34__keyed_requests.sql"))
                .execute(source);
        this.database = new JdbcTemplate(source);
    }

    KeptRequests requests() {
        return new KeptRequests(database);
    }

    /** Lets time pass for all that is there. */
    void passes(String interval) {
        database.update("UPDATE gt_keyed_request SET begun_at = begun_at - INTERVAL " + interval);
    }

    int rows() {
        Integer rows = database.queryForObject("SELECT COUNT(*) FROM gt_keyed_request", Integer.class);
        return rows == null ? 0 : rows;
    }

    /** A request whose hashes are of one character each. */
    static KeyedRequest request(String owner, String key, String hash) {
        return new KeyedRequest(owner.repeat(64), key, hash.repeat(64));
    }
}
