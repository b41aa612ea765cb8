package goldthread.tests.bench;

import goldthread.tests.bench.meter.CpuTime;
import goldthread.tests.bench.meter.Heap;
import goldthread.tests.bench.meter.ServerProcesses;
import goldthread.tests.region.Loader;
import goldthread.tests.region.Region;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sends a region's children in tenths, a few at once, and measures whether the last ones cost more than the first.
 *
 * @param region whose children
 * @param loader sends them
 * @param meters the server's processes, if they were named
 * @param atOnce how many children at the same time
 */
record RegionLoad(Region region, Loader loader, Meters meters, int atOnce) {
    private static final int PARTS = 10;
    private static final double AT_MOST = 1.3;

    /**
     * Sends.
     *
     * @return whether the last tenth cost at most 1.3 times the first, where processor time is known
     */
    boolean run(int from, int until) throws IOException, InterruptedException {
        List<Double> costs = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            int first = from + (int) ((long) (until - from) * part / PARTS);
            int end = from + (int) ((long) (until - from) * (part + 1) / PARTS);
            if (end > first) {
                part(first, end).ifPresent(costs::add);
            }
        }
        if (costs.size() < 2) {
            return true;
        }
        double ratio = costs.get(costs.size() - 1) / costs.get(0);
        System.out.printf("the last tenth costs %.2f times the first (at most %.1f)%n", ratio, AT_MOST);
        return ratio <= AT_MOST;
    }

    private Optional<Double> part(int first, int end) throws IOException, InterruptedException {
        Meters.Reading before = meters.read();
        send(first, end);
        Meters.Reading after = meters.read();
        double seconds = (after.nanos() - before.nanos()) / 1e9;
        StringBuilder line = new StringBuilder(
                "children %d to %d: %.1f a second".formatted(first, end - 1, (end - first) / seconds));
        Optional<Double> cost = cost(before, after).map(millis -> millis / (end - first));
        cost.ifPresent(millis -> line.append(", %.0f ms of processor time for each".formatted(millis)));
        if (meters.processes().isPresent()) {
            ServerProcesses server = meters.processes().get();
            line.append(", heap %.0f MB, resident %.0f MB"
                    .formatted(Heap.megabytesAfterCollection(server.jvm()), server.residentMegabytes()));
        }
        System.out.println(line);
        return cost;
    }

    private static Optional<Double> cost(Meters.Reading before, Meters.Reading after) {
        return before.cpu().flatMap(began -> after.cpu().map(ended -> millis(ended) - millis(began)));
    }

    private static double millis(CpuTime time) {
        return time.server() + time.database();
    }

    private void send(int first, int end) throws InterruptedException {
        AtomicInteger next = new AtomicInteger(first);
        ExecutorService workers = Executors.newFixedThreadPool(atOnce);
        try {
            List<Future<?>> ends = new ArrayList<>();
            for (int worker = 0; worker < atOnce; worker++) {
                ends.add(workers.submit(() -> sendSome(next, end)));
            }
            for (Future<?> done : ends) {
                done.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException(
                    "Of the children from " + first + " on not all are stored; after mending go on with --from, and"
                            + " begin with an empty database to compare: "
                            + failed.getCause(),
                    failed);
        } finally {
            workers.shutdownNow();
        }
    }

    private void sendSome(AtomicInteger next, int end) {
        int child = next.getAndIncrement();
        while (child < end) {
            loader.send(region.life(child));
            child = next.getAndIncrement();
        }
    }
}
