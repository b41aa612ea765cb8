package goldthread.tests.support;

import goldthread.tests.bench.meter.SqlCounter;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * An empty database for one server: a file of H2 in the server's data folder, or a database in a PostgreSQL that this
 * JVM runs, with an owner for the migrations and a role for the application.
 */
public final class TestDatabase {
    private static final String OWNER = "goldthread_owner";
    private static final String APPLICATION = "goldthread_application";
    private static final String PASSWORD = "only-for-tests";
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final AtomicInteger COUNT = new AtomicInteger();

    private static @Nullable EmbeddedPostgres postgres;

    private final @Nullable String url;
    private @Nullable String dump;

    private TestDatabase(@Nullable String url, @Nullable String dump) {
        this.url = url;
        this.dump = dump;
    }

    /** Whether this run is the one on PostgreSQL. */
    public static boolean isPostgres() {
        return "postgresql".equals(System.getProperty("goldthread.tests.database", "h2"));
    }

    /** An empty database of the kind that this run is about. */
    public static TestDatabase fresh() {
        if (!isPostgres()) {
            return new TestDatabase(null, null);
        }
        String name = "records_" + COUNT.incrementAndGet();
        try (Connection connection = cluster().getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " OWNER " + OWNER);
        } catch (SQLException refused) {
            throw new IllegalStateException("The database for the tests can't be made", refused);
        }
        return new TestDatabase("jdbc:postgresql://localhost:" + cluster().getPort() + "/" + name, null);
    }

    /**
     * A database as an earlier release left it.
     *
     * @param name of the dump: {@code upgrade/NAME-h2.sql.gz} and {@code upgrade/NAME-postgresql.sql.gz} lie beside the
     *     tests
     */
    public static TestDatabase of(String name) {
        TestDatabase empty = fresh();
        empty.dump = "upgrade/" + name + (isPostgres() ? "-postgresql.sql.gz" : "-h2.sql.gz");
        return empty;
    }

    /** Fills the database from its dump, once, before its server starts. */
    void prepare(Path data) {
        if (dump == null) {
            return;
        }
        try (Connection connection = whileStopped(data);
                Statement statement = connection.createStatement()) {
            statement.execute(TestFile.unzipped(dump));
        } catch (SQLException refused) {
            throw new IllegalStateException("The dump " + dump + " can't be loaded", refused);
        }
        dump = null;
    }

    /**
     * The database as its owner sees it while its server is stopped.
     *
     * @param data the server's data folder
     */
    public Connection whileStopped(Path data) throws SQLException {
        return url == null
                ? DriverManager.getConnection(
                        "jdbc:h2:file:" + data.resolve("goldthread") + ";WRITE_DELAY=0", "goldthread", "")
                : asOwner();
    }

    /** The environment variables that lead a server to this database. */
    public Map<String, String> settings() {
        return url == null
                ? Map.of()
                : Map.of(
                        "GOLDTHREAD_DB_URL",
                        url,
                        "GOLDTHREAD_DB_USER",
                        APPLICATION,
                        "GOLDTHREAD_DB_PASSWORD",
                        PASSWORD,
                        "GOLDTHREAD_DB_MIGRATION_USER",
                        OWNER,
                        "GOLDTHREAD_DB_MIGRATION_PASSWORD",
                        PASSWORD);
    }

    /** A connection as the owner of the tables; only on PostgreSQL, since H2's file is open to its server alone. */
    public Connection asOwner() throws SQLException {
        return DriverManager.getConnection(address(), OWNER, PASSWORD);
    }

    /** A connection as the role that the application has; only on PostgreSQL. */
    public Connection asApplication() throws SQLException {
        return DriverManager.getConnection(address(), APPLICATION, PASSWORD);
    }

    /** Counts the statements that PostgreSQL executes for this database. */
    public SqlCounter statements() throws SQLException {
        return SqlCounter.connect(address(), "postgres", "");
    }

    private String address() {
        if (url == null) {
            throw new IllegalStateException("Only PostgreSQL can be looked into while its server runs");
        }
        return url;
    }

    private static synchronized EmbeddedPostgres cluster() {
        if (postgres == null) {
            try {
                postgres = EmbeddedPostgres.builder()
                        .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                        .setServerConfig("pg_stat_statements.track", "top")
                        .setPGStartupWait(PATIENCE)
                        .start();
                makeRoles(postgres);
            } catch (IOException | SQLException failed) {
                throw new IllegalStateException("PostgreSQL for the tests doesn't start", failed);
            }
        }
        return postgres;
    }

    private static void makeRoles(EmbeddedPostgres cluster) throws SQLException {
        try (Connection connection = cluster.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE " + OWNER + " LOGIN PASSWORD '" + PASSWORD + "'");
            statement.execute("CREATE ROLE " + APPLICATION + " LOGIN PASSWORD '" + PASSWORD + "'");
        }
    }
}
