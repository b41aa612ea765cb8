package goldthread.tests.bench.meter;

/**
 * Processor time used so far, in milliseconds.
 *
 * @param server by the server's process
 * @param database by the database's processes, those that ended included
 */
public record CpuTime(double server, double database) {
    /** What was used since an earlier reading. */
    public CpuTime since(CpuTime earlier) {
        return new CpuTime(server - earlier.server, database - earlier.database);
    }
}
