package goldthread.tests.bench;

import goldthread.tests.bench.meter.CpuTime;
import goldthread.tests.bench.meter.Latencies;
import goldthread.tests.bench.meter.ServerProcesses;
import goldthread.tests.bench.meter.SqlCounter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one workload came to. Times are those of whole units that went well; what was used is divided by all units.
 *
 * @param workload which
 * @param users how many were at work at once
 * @param units how many units were done, failed ones included
 * @param errors how many of them had a request that wasn't answered as it should be
 * @param wrongSent how many resources that break their profile were sent
 * @param wrongRefused how many of these were refused with 422 and the rule's name
 * @param seconds how long it took
 * @param unitsPerSecond units that went well
 * @param requestsPerSecond requests of all units
 * @param p50 median time of a unit, milliseconds
 * @param p95 95th percentile, milliseconds
 * @param p99 99th percentile, milliseconds
 * @param serverCpu processor time of the server for a unit, milliseconds
 * @param databaseCpu processor time of the database for a unit, milliseconds
 * @param cpu the sum of both
 * @param sqlStatements SQL statements for a unit
 * @param transactions database transactions for a unit
 * @param databaseBytes by how much the database grew for a unit
 * @param residentMegabytes resident memory of the server at the end, in 10^6 bytes
 */
record Figures(
        Workload workload,
        int users,
        long units,
        long errors,
        long wrongSent,
        long wrongRefused,
        double seconds,
        double unitsPerSecond,
        double requestsPerSecond,
        double p50,
        double p95,
        double p99,
        @Nullable Double serverCpu,
        @Nullable Double databaseCpu,
        @Nullable Double cpu,
        @Nullable Double sqlStatements,
        @Nullable Double transactions,
        @Nullable Double databaseBytes,
        @Nullable Double residentMegabytes) {

    static Figures of(Phase phase, Meters.Reading begin, Meters.Reading end) {
        Latencies latencies = phase.latencies();
        long units = latencies.succeeded() + latencies.failed();
        double seconds = (end.nanos() - begin.nanos()) / 1e9;
        Optional<CpuTime> cpu = end.cpu().map(time -> time.since(begin.cpu().orElseThrow()));
        Optional<SqlCounter.Count> sql =
                end.sql().map(count -> count.since(begin.sql().orElseThrow()));
        return new Figures(
                phase.workload(),
                phase.load().users(),
                units,
                latencies.failed(),
                phase.refusals().sent(),
                phase.refusals().refused(),
                seconds,
                latencies.succeeded() / seconds,
                latencies.requests() / seconds,
                latencies.percentileMillis(0.50),
                latencies.percentileMillis(0.95),
                latencies.percentileMillis(0.99),
                cpu.map(time -> time.server() / units).orElse(null),
                cpu.map(time -> time.database() / units).orElse(null),
                cpu.map(time -> (time.server() + time.database()) / units).orElse(null),
                sql.filter(count -> count.statements().isPresent())
                        .map(count -> (double) count.statements().getAsLong() / units)
                        .orElse(null),
                sql.map(count -> (double) count.transactions() / units).orElse(null),
                sql.map(count -> (double) count.bytes() / units).orElse(null),
                phase.scene()
                        .meters()
                        .processes()
                        .map(ServerProcesses::residentMegabytes)
                        .orElse(null));
    }
}
