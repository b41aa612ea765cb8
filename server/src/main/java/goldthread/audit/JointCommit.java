package goldthread.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * Stores what comes from many threads at the same time by one commit: while one is under way the next ones gather, and
 * the first of them stores for all. Nobody goes on before their own is stored. What can't be stored stops nobody else:
 * after a commit that was refused for what it held, each is tried alone.
 *
 * @param <T> what is stored
 */
final class JointCommit<T> {

    /** The most that one commit holds. */
    static final int MOST = 100;

    private final Consumer<List<T>> commit;
    private final ConcurrentLinkedQueue<Waiting<T>> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock();

    /**
     * What is waiting, and what became of it; seen by others only while they have the turn.
     *
     * @param <T> what is stored
     */
    private static final class Waiting<T> {

        private final T item;
        private boolean done;
        private @Nullable RuntimeException failure;

        Waiting(T item) {
            this.item = item;
        }

        void end(@Nullable RuntimeException thrown) {
            failure = thrown;
            done = true;
        }
    }

    /**
     * A joint commit.
     *
     * @param commit stores all, in one transaction
     */
    JointCommit(Consumer<List<T>> commit) {
        this.commit = commit;
    }

    /**
     * Stores one; when this returns it is there.
     *
     * @throws RuntimeException what its commit threw, when that failed
     */
    void commit(T item) {
        Waiting<T> own = new Waiting<>(item);
        waiting.add(own);
        turn.lock();
        try {
            while (!own.done) {
                commitNext();
            }
        } finally {
            turn.unlock();
        }
        if (own.failure != null) {
            throw own.failure;
        }
    }

    /** How many wait for the next commit. */
    int waiting() {
        return waiting.size();
    }

    private void commitNext() {
        List<Waiting<T>> next = gather();
        try {
            commit.accept(next.stream().map(one -> one.item).toList());
            next.forEach(one -> one.end(null));
        } catch (DataIntegrityViolationException fault) {
            next.forEach(one -> alone(one, next.size() == 1 ? fault : null));
        } catch (RuntimeException away) {
            // Who came meanwhile would wait as long again, for nothing.
            next.forEach(one -> one.end(away));
            for (Waiting<T> one = waiting.poll(); one != null; one = waiting.poll()) {
                one.end(away);
            }
        }
    }

    private List<Waiting<T>> gather() {
        List<Waiting<T>> next = new ArrayList<>();
        while (next.size() < MOST) {
            Waiting<T> one = waiting.poll();
            if (one == null) {
                break;
            }
            next.add(one);
        }
        return next;
    }

    private void alone(Waiting<T> one, @Nullable RuntimeException known) {
        RuntimeException failure = known;
        if (known == null) {
            try {
                commit.accept(List.of(one.item));
            } catch (RuntimeException failed) {
                failure = failed;
            }
        }
        one.end(failure);
    }
}
