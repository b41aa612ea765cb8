package goldthread.tests.bench.meter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The heap of another JVM of this machine, seen through {@code jcmd} of the JDK that runs the benchmark. */
public final class Heap {
    /** Each generation's line ends its sizes with this; the lines on the spaces inside it give per cents instead. */
    private static final Pattern USED = Pattern.compile("\\bused (\\d+)K");

    private Heap() {}

    /**
     * What the heap holds after a full collection.
     *
     * @param pid the JVM's process id
     * @return megabytes of 10^6 bytes
     * @throws IOException when jcmd can't talk to it, for example because it runs as another user
     */
    public static double megabytesAfterCollection(long pid) throws IOException, InterruptedException {
        jcmd(pid, "GC.run");
        return usedKibibytes(jcmd(pid, "GC.heap_info")) * 1024 / 1e6;
    }

    /**
     * Adds up the generations in what {@code GC.heap_info} prints, whichever collector runs; class metadata is left
     * out.
     */
    static long usedKibibytes(String heapInfo) {
        long sum = 0;
        for (String line : heapInfo.lines().toList()) {
            Matcher used = USED.matcher(line);
            if (!line.contains("Metaspace") && !line.contains("class space") && used.find()) {
                sum += Long.parseLong(used.group(1));
            }
        }
        return sum;
    }

    private static String jcmd(long pid, String command) throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process process = new ProcessBuilder(jcmd.toString(), Long.toString(pid), command)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("jcmd " + pid + " " + command + " failed: " + said);
        }
        return said;
    }
}
