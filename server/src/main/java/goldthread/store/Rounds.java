package goldthread.store;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a server does by itself again and again, on one thread of its own, one piece of work at a time. A round that fails
 * leaves what it should have done to the next, whatever it was that failed: no failure ends the rounds.
 */
public final class Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final long PATIENCE_S = 5;

    private final String name;
    private final ScheduledExecutorService thread;
    private final List<Future<?>> running = new CopyOnWriteArrayList<>();
    private final AtomicBoolean asked = new AtomicBoolean();
    private final AtomicBoolean begun = new AtomicBoolean();

    /**
     * Rounds that haven't begun.
     *
     * @param name of the thread, and of what failed in the log
     */
    public Rounds(String name) {
        this.name = name;
        this.thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread made = new Thread(work, name);
            made.setDaemon(true);
            return made;
        });
    }

    /**
     * Does a piece of work again and again.
     *
     * @param pause before the first round, and between the end of one and the beginning of the next
     */
    public void every(Duration pause, Runnable work) {
        begun.set(true);
        running.add(thread.scheduleWithFixedDelay(
                () -> round(work), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** Does a piece of work in a moment; several who ask before then get it done once. Nothing after the end. */
    public void soon(Duration moment, Runnable work) {
        if (!asked.compareAndSet(false, true)) {
            return;
        }
        try {
            running.removeIf(Future::isDone);
            running.add(thread.schedule(() -> once(work), moment.toMillis(), TimeUnit.MILLISECONDS));
        } catch (RejectedExecutionException ended) {
            LOG.debug("{} has ended", name);
        }
    }

    /** Does a piece of work in a moment, as {@link #soon} does; nothing before the first {@link #every}. */
    public void soonOnceBegun(Duration moment, Runnable work) {
        if (begun.get()) {
            soon(moment, work);
        }
    }

    private void once(Runnable work) {
        asked.set(false);
        round(work);
    }

    private void round(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.warn("A round of {} failed: {}", name, failed.getClass().getSimpleName());
        }
    }

    /** Begins no more rounds, and waits a few seconds for the one that is under way. */
    public void end() throws InterruptedException {
        begun.set(false);
        running.forEach(round -> round.cancel(false));
        thread.shutdown();
        if (!thread.awaitTermination(PATIENCE_S, TimeUnit.SECONDS)) {
            thread.shutdownNow();
        }
    }
}
