package goldthread.tests.bench;

import java.util.concurrent.atomic.AtomicLong;

/** Resources that break their profile: how many were sent, and how many the server refused as it must. */
final class Refusals {
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();

    void add(boolean wasRefused) {
        sent.incrementAndGet();
        if (wasRefused) {
            refused.incrementAndGet();
        }
    }

    long sent() {
        return sent.get();
    }

    long refused() {
        return refused.get();
    }
}
