package goldthread.tests.bench;

import goldthread.tests.bench.child.ChildRecords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The children that the server has, in the order in which it took them in, and the number of the next one to send. */
final class ChildPool {
    private final AtomicInteger nextToSend;
    private final AtomicInteger nextToAsk = new AtomicInteger();
    private final List<Map<String, String>> stored = new ArrayList<>();

    /**
     * An empty pool.
     *
     * @param first the number of the first child to send; those before it are in the database from earlier runs
     */
    ChildPool(int first) {
        this.nextToSend = new AtomicInteger(first);
    }

    int numberToSend() {
        int n = nextToSend.getAndIncrement();
        if (n >= ChildRecords.CHILDREN) {
            throw new IllegalStateException("All " + ChildRecords.CHILDREN + " invented children are used up");
        }
        return n;
    }

    /** Remembers a child's resources by the names that they have in the record. */
    synchronized void add(Map<String, String> referencesByName) {
        stored.add(referencesByName);
    }

    synchronized int size() {
        return stored.size();
    }

    /** The children take turns, so that none is asked for twice before each was asked for once. */
    synchronized Map<String, String> childToAsk() {
        if (stored.isEmpty()) {
            throw new IllegalStateException("No child is stored yet: load some first (--children)");
        }
        return stored.get(Math.floorMod(nextToAsk.getAndIncrement(), stored.size()));
    }
}
