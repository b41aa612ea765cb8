package goldthread.tests.bench.meter;

import java.util.Arrays;

/** How long units of work took; safe for many threads. Only units that went well count for the percentiles. */
public final class Latencies {
    private long[] nanos = new long[1024];
    private int ok;
    private long failed;
    private long requests;

    /**
     * Adds one unit.
     *
     * @param took how long it took, in nanoseconds
     * @param succeeded whether each of its requests was answered as it should be
     * @param sent how many requests it took
     */
    public synchronized void add(long took, boolean succeeded, int sent) {
        requests += sent;
        if (!succeeded) {
            failed++;
            return;
        }
        if (ok == nanos.length) {
            nanos = Arrays.copyOf(nanos, ok * 2);
        }
        nanos[ok++] = took;
    }

    /** How many units went well. */
    public synchronized long succeeded() {
        return ok;
    }

    /** How many units had a request that failed. */
    public synchronized long failed() {
        return failed;
    }

    /** How many requests were sent for all units. */
    public synchronized long requests() {
        return requests;
    }

    /**
     * The time within which a share of the successful units was done, by the nearest-rank method.
     *
     * @param share from 0 (exclusive) to 1
     * @return milliseconds; not a number when no unit went well
     */
    public synchronized double percentileMillis(double share) {
        if (ok == 0) {
            return Double.NaN;
        }
        long[] sorted = Arrays.copyOf(nanos, ok);
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(share * ok);
        return sorted[Math.max(rank, 1) - 1] / 1e6;
    }
}
