package goldthread.tests.bench;

import goldthread.tests.bench.meter.Heap;
import goldthread.tests.bench.meter.Trend;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects the server's garbage from time to time during a soak and notes what is left. Each reading is taken under
 * load, so that what requests hold meanwhile is in all of them alike.
 */
final class HeapWatch implements AutoCloseable {
    private static final int READINGS = 20;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final long pid;
    private final Duration pause;
    private final long began = System.nanoTime();
    private final List<Trend.Point> points = new ArrayList<>();
    private final Thread thread = new Thread(this::watch, "heap watch");

    /**
     * Starts watching.
     *
     * @param pid the server's process id
     * @param soak how long the soak will take; there will be at least {@value #READINGS} readings or so
     */
    HeapWatch(long pid, Duration soak) {
        this.pid = pid;
        Duration share = soak.dividedBy(READINGS);
        this.pause = share.compareTo(LONGEST_PAUSE) < 0 ? share : LONGEST_PAUSE;
        thread.setDaemon(true);
        thread.start();
    }

    /** Stops watching. */
    Results.Soak end() throws InterruptedException {
        close();
        thread.join();
        return new Results.Soak(seconds(), List.copyOf(points), Trend.of(points));
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(pause.toMillis());
                note();
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            System.err.println("The heap is watched no more: " + e.getMessage());
        }
    }

    private void note() throws IOException, InterruptedException {
        double megabytes = Heap.megabytesAfterCollection(pid);
        points.add(new Trend.Point(seconds(), megabytes));
    }

    private double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }
}
