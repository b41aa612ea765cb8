package goldthread.tests.bench;

import goldthread.tests.bench.meter.ServerProcesses;
import goldthread.tests.bench.meter.SqlCounter;
import java.net.URI;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the server's processes and its database are, for those who want their figures. */
final class MeterOptions {
    @Option(names = "--pid", description = "Process id of the server's JVM: gives processor time and memory.")
    private @Nullable Long pid;

    @Option(names = "--pg-pid", description = "Process id of PostgreSQL's postmaster: its family's processor time.")
    private @Nullable Long postmaster;

    @Option(names = "--jdbc", description = "JDBC URL of the server's PostgreSQL database: gives SQL and disk.")
    private @Nullable String jdbc;

    @Option(names = "--jdbc-user", description = "Its user, who may read pg_stat_statements.", defaultValue = "")
    private String user = "";

    @Option(names = "--jdbc-password", description = "The user's password.", defaultValue = "")
    private String password = "";

    Meters open() throws SQLException {
        return new Meters(processes(), sql());
    }

    private Optional<ServerProcesses> processes() {
        if (pid == null) {
            return Optional.empty();
        }
        OptionalLong family = postmaster == null ? OptionalLong.empty() : OptionalLong.of(postmaster);
        return Optional.of(new ServerProcesses(pid, family));
    }

    private Optional<SqlCounter> sql() throws SQLException {
        if (jdbc == null) {
            return Optional.empty();
        }
        Target.requireLoopback(URI.create(jdbc.replaceFirst("^jdbc:", "")));
        return Optional.of(SqlCounter.connect(jdbc, user, password));
    }
}
