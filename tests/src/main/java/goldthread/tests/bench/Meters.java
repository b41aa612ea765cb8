package goldthread.tests.bench;

import goldthread.tests.bench.meter.CpuTime;
import goldthread.tests.bench.meter.ServerProcesses;
import goldthread.tests.bench.meter.SqlCounter;
import java.sql.SQLException;
import java.util.Optional;

/**
 * What is read from outside the server, as far as its processes and its database were named.
 *
 * @param processes the server's and the database's processes
 * @param sql the database's counters
 */
record Meters(Optional<ServerProcesses> processes, Optional<SqlCounter> sql) implements AutoCloseable {
    /** One reading of all of them. */
    record Reading(long nanos, Optional<CpuTime> cpu, Optional<SqlCounter.Count> sql) {}

    Reading read() {
        Optional<SqlCounter.Count> count = sql.map(SqlCounter::read);
        return new Reading(System.nanoTime(), processes.map(ServerProcesses::cpu), count);
    }

    @Override
    public void close() throws SQLException {
        if (sql.isPresent()) {
            sql.get().close();
        }
    }
}
