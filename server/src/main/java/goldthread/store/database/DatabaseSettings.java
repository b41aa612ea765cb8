package goldthread.store.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which database holds the records, and who may do what there.
 *
 * @param url JDBC address ({@code GOLDTHREAD_DB_URL}); without one, an H2 file in the data folder
 * @param user the application's role ({@code GOLDTHREAD_DB_USER}): reads and writes rows, owns nothing
 * @param password of {@code user} ({@code GOLDTHREAD_DB_PASSWORD})
 * @param migrationUser who owns the tables and runs the migrations ({@code GOLDTHREAD_DB_MIGRATION_USER}); without one
 *     it is {@code user}
 * @param migrationPassword of {@code migrationUser} ({@code GOLDTHREAD_DB_MIGRATION_PASSWORD})
 * @param connections the most connections held at once ({@code GOLDTHREAD_DB_CONNECTIONS})
 */
@ConfigurationProperties("goldthread.db")
public record DatabaseSettings(
        @Nullable String url,
        @DefaultValue("goldthread") String user,
        @DefaultValue("") String password,
        @Nullable String migrationUser,
        @DefaultValue("") String migrationPassword,
        @DefaultValue("20") int connections) {

    /** Refuses what could lose an acknowledged write or can't be opened, in words for the operator. */
    public DatabaseSettings {
        if (url != null && !url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException("GOLDTHREAD_DB_URL must start with jdbc:postgresql: (or jdbc:h2: for a"
                    + " demonstration); other databases are not supported.");
        }
        if (url != null && url.startsWith("jdbc:h2:")) {
            requireDurable(url);
        }
        if (connections < 2) {
            throw new IllegalArgumentException("GOLDTHREAD_DB_CONNECTIONS must be at least 2; 20 is usual.");
        }
    }

    /** H2 buffers commits for half a second unless told otherwise, and keeps nothing at all in memory. */
    private static void requireDurable(String url) {
        if (url.startsWith("jdbc:h2:mem:")) {
            throw new IllegalArgumentException("GOLDTHREAD_DB_URL names an H2 database in memory, which forgets"
                    + " everything when the server stops. Name a file: jdbc:h2:file:/path/goldthread;WRITE_DELAY=0");
        }
        if (!url.toUpperCase(java.util.Locale.ROOT).contains("WRITE_DELAY=0")) {
            throw new IllegalArgumentException("GOLDTHREAD_DB_URL names an H2 database that would lose the last half"
                    + " second of writes if the server were killed. Append ;WRITE_DELAY=0 to it.");
        }
    }

    boolean isPostgres() {
        return url != null && url.startsWith("jdbc:postgresql:");
    }
}
