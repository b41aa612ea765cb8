package goldthread.tests.bench;

import goldthread.tests.bench.child.ChildRecords;
import goldthread.tests.bench.meter.Latencies;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * One stretch of one workload: what its users need to know, and what they found. The meters are read when the first
 * user begins and when the last one is done, so that the load generator's own start and end aren't counted.
 */
final class Phase {
    private final Workload workload;
    private final Load load;
    private final Scene scene;
    private final Latencies latencies = new Latencies();
    private final Refusals refusals = new Refusals();
    private final AtomicLong begun = new AtomicLong();
    private final AtomicLong numbered = new AtomicLong();
    private final AtomicInteger usersDone = new AtomicInteger();
    private Meters.@Nullable Reading atBegin;
    private Meters.@Nullable Reading atEnd;

    /**
     * What all phases of a run share.
     *
     * @param target the server
     * @param records the children's records
     * @param pool the children
     * @param meters what is read beside the clock
     * @param refuseEvery with every how-many-th unit of a writing workload a wrong resource is posted; 0 for never
     * @param noStore whether searches ask a stock server to store nothing
     */
    record Scene(Target target, ChildRecords records, ChildPool pool, Meters meters, int refuseEvery, boolean noStore) {
        Scene withoutRefusals() {
            return new Scene(target, records, pool, meters, 0, noStore);
        }
    }

    Phase(Workload workload, Load load, Scene scene) {
        this.workload = workload;
        this.load = load;
        this.scene = scene;
    }

    Workload workload() {
        return workload;
    }

    Load load() {
        return load;
    }

    Scene scene() {
        return scene;
    }

    Latencies latencies() {
        return latencies;
    }

    Refusals refusals() {
        return refusals;
    }

    /** Whether a user does another unit. Asked once for each. */
    boolean another() {
        long began = begin().nanos();
        return begun.getAndIncrement() < load.units()
                && System.nanoTime() - began < load.duration().toNanos();
    }

    /** The number of the next unit. */
    long unit() {
        return numbered.getAndIncrement();
    }

    boolean refusalDue(long unit) {
        return scene.refuseEvery() > 0 && workload.writes() && unit % scene.refuseEvery() == 0;
    }

    /** A user found nothing more to do. */
    void userDone() {
        if (usersDone.incrementAndGet() == load.users()) {
            end();
        }
    }

    Figures figures() {
        return Figures.of(this, begin(), end());
    }

    private synchronized Meters.Reading begin() {
        if (atBegin == null) {
            atBegin = scene.meters().read();
        }
        return atBegin;
    }

    private synchronized Meters.Reading end() {
        if (atEnd == null) {
            atEnd = scene.meters().read();
        }
        return atEnd;
    }
}
