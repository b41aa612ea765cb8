package goldthread.store.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the database twice: once as the owner of the tables, for migrations, and then as the application's role. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfig {

    /** How long a request waits for a connection before it is told that the database is away, in milliseconds. */
    private static final int CONNECTION_WAIT_MS = 1_900;

    private final DatabaseSettings settings;
    private final String url;

    DatabaseConfig(DatabaseSettings settings, @Value("${goldthread.data}") Path data) {
        this.settings = settings;
        this.url = settings.url() != null ? settings.url() : embedded(data);
    }

    private static String embedded(Path data) {
        return "jdbc:h2:file:" + data.toAbsolutePath().normalize().resolve("goldthread")
                + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
    }

    /** Migrates through a pool of its own, as the owner of the tables, and closes it again. */
    @Bean
    SchemaLevel schema() {
        String owner = settings.migrationUser() == null ? settings.user() : settings.migrationUser();
        String password = settings.migrationUser() == null ? settings.password() : settings.migrationPassword();
        try (HikariDataSource asOwner = new HikariDataSource(pool("goldthread-migration", owner, password))) {
            Schema schema = new Schema(asOwner, settings.isPostgres());
            SchemaLevel level = schema.migrate();
            if (!owner.equals(settings.user())) {
                schema.grantRowsTo(settings.user());
            }
            return level;
        }
    }

    private HikariConfig pool(String name, String user, String password) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName(name);
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(2);
        return pool;
    }

    @Bean
    HikariDataSource dataSource(SchemaLevel migrated) {
        HikariConfig pool = pool("goldthread", settings.user(), settings.password());
        pool.setMaximumPoolSize(settings.connections());
        pool.setConnectionTimeout(CONNECTION_WAIT_MS);
        // A statement alone is its own transaction: nothing else goes to the database and back for it.
        pool.setAutoCommit(true);
        if (settings.isPostgres()) {
            pool.addDataSourceProperty("reWriteBatchedInserts", "true");
            pool.addDataSourceProperty("prepareThreshold", "3");
            // To plan the statement of rights takes ten times as long as to carry it out; its plan is always the same.
            pool.addDataSourceProperty(
                    "options",
                    "-c statement_timeout=60000 -c idle_in_transaction_session_timeout=60000"
                            + " -c plan_cache_mode=force_generic_plan");
            pool.addDataSourceProperty("socketTimeout", "75");
        }
        return new HikariDataSource(pool);
    }
}
