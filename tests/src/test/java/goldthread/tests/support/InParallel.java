package goldthread.tests.support;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Does the same thing many times at the same moment. */
public final class InParallel {
    private InParallel() {}

    /**
     * Lets all begin together and waits for all.
     *
     * @param count how many
     * @param work is told which one it is, from 0
     */
    public static <R> List<R> run(int count, IntFunction<R> work) {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        CountDownLatch together = new CountDownLatch(count);
        try {
            List<Future<R>> running = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int index = i;
                running.add(threads.submit(() -> {
                    together.countDown();
                    together.await();
                    return work.apply(index);
                }));
            }
            List<R> results = new ArrayList<>();
            for (Future<R> one : running) {
                results.add(one.get());
            }
            return results;
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError("One of " + count + " failed", failed);
        } finally {
            threads.shutdownNow();
        }
    }
}
