package goldthread.tests.bench;

import goldthread.tests.bench.meter.Heap;
import goldthread.tests.bench.meter.Trend;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Collects the server's garbage every minute of a soak and notes what is left. */
final class HeapWatch implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final long pid;
    private final long began = System.nanoTime();
    private final List<Trend.Point> points = new ArrayList<>();
    private final Thread thread = new Thread(this::watch, "heap watch");

    HeapWatch(long pid) {
        this.pid = pid;
        thread.setDaemon(true);
        thread.start();
    }

    /** Stops watching, and notes the heap once more. */
    Results.Soak end() throws IOException, InterruptedException {
        close();
        thread.join();
        note();
        return new Results.Soak(seconds(), List.copyOf(points), Trend.of(points));
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void watch() {
        try {
            while (true) {
                note();
                Thread.sleep(PAUSE.toMillis());
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
