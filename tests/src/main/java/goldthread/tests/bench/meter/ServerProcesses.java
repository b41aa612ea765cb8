package goldthread.tests.bench.meter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The processes of the server under test on this machine: a JVM and, when there is one, PostgreSQL's postmaster with
 * its children. Reads Linux's {@code /proc}.
 */
public final class ServerProcesses {
    /** Linux has reported user time in hundredths of a second to every program since 2.4 (USER_HZ). */
    private static final double MILLIS_PER_TICK = 10;

    private static final Path PROC = Path.of("/proc");

    private final long jvm;
    private final OptionalLong postmaster;

    /**
     * Names the processes.
     *
     * @param jvm the server's process id
     * @param postmaster the process id of PostgreSQL's first process; empty when the database lives in the server
     */
    public ServerProcesses(long jvm, OptionalLong postmaster) {
        this.jvm = jvm;
        this.postmaster = postmaster;
    }

    /** The server's process id. */
    public long jvm() {
        return jvm;
    }

    /**
     * Processor time so far.
     *
     * @throws UncheckedIOException when one of the two processes is gone
     */
    public CpuTime cpu() {
        double server = stat(jvm).ticks() * MILLIS_PER_TICK;
        double database = postmaster.isPresent() ? familyTicks(postmaster.getAsLong()) * MILLIS_PER_TICK : 0;
        return new CpuTime(server, database);
    }

    /** Memory of the server's JVM that is resident now, in megabytes of 10^6 bytes. */
    public double residentMegabytes() {
        String line = read(PROC.resolve(jvm + "/status"))
                .orElseThrow(() -> gone(jvm))
                .lines()
                .filter(status -> status.startsWith("VmRSS:"))
                .findFirst()
                .orElseThrow(() -> gone(jvm));
        return Long.parseLong(line.replaceAll("\\D", "")) * 1024 / 1e6;
    }

    /** A backend that ends moves its time to the postmaster's ended children, so that the sum never falls. */
    private static long familyTicks(long parent) {
        ProcStat first = stat(parent);
        long ticks = first.ticks() + first.endedChildrenTicks();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (Path process : processes) {
                ticks += read(process.resolve("stat"))
                        .map(ProcStat::parse)
                        .filter(child -> child.parent() == parent)
                        .map(ProcStat::ticks)
                        .orElse(0L);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ticks;
    }

    private static ProcStat stat(long pid) {
        return ProcStat.parse(read(PROC.resolve(pid + "/stat")).orElseThrow(() -> gone(pid)));
    }

    private static UncheckedIOException gone(long pid) {
        return new UncheckedIOException(new NoSuchFileException("There is no process " + pid));
    }

    /** Empty when the process ended, which may also show as a failing read. */
    private static Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
