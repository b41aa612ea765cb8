package goldthread.notification.wire;

import goldthread.notification.wire.PinnedNames.Names;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Where names lead, told within a time or not at all: the resolver of a machine knows no limit. Each name has one look-up under
 * way at most, so that one whose servers are silent holds one thread, however many messages go there.
 */
final class TimedNames implements Names, AutoCloseable {

    private static final int MOST = 32;

    private final Names names;
    private final Duration patience;
    private final Map<String, CompletableFuture<InetAddress[]>> underWay = new ConcurrentHashMap<>();
    private final AtomicInteger number = new AtomicInteger();
    private final ThreadPoolExecutor threads =
            new ThreadPoolExecutor(0, MOST, 1, TimeUnit.MINUTES, new SynchronousQueue<>(), work -> {
                Thread thread = new Thread(work, "names-" + number.incrementAndGet());
                thread.setDaemon(true);
                return thread;
            });

    /** That a name was not looked up in time. */
    static final class TooSlow extends UnknownHostException {

        private static final long serialVersionUID = 1L;
    }

    /**
     * Of these names.
     *
     * @param patience how long whoever asks waits
     */
    TimedNames(Names names, Duration patience) {
        this.names = names;
        this.patience = patience;
    }

    @Override
    public InetAddress[] addresses(String host) throws UnknownHostException {
        try {
            return underWay.computeIfAbsent(host, this::begin).get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | RejectedExecutionException tooMany) {
            throw new TooSlow();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new TooSlow();
        } catch (ExecutionException failed) {
            throw new UnknownHostException();
        }
    }

    private CompletableFuture<InetAddress[]> begin(String host) {
        CompletableFuture<InetAddress[]> found = new CompletableFuture<>();
        threads.execute(() -> {
            try {
                found.complete(names.addresses(host));
            } catch (UnknownHostException | RuntimeException failed) {
                found.completeExceptionally(failed);
            } finally {
                underWay.remove(host, found);
            }
        });
        return found;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
