package goldthread.web;

import jakarta.servlet.http.HttpSessionEvent;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.web.util.HttpSessionMutexListener;

/**
 * How many sessions there are, because each takes memory; and a lock in each, for what must happen once in it. Sessions
 * begin with a sign-in alone, and none begins while there are too many.
 */
class SessionCount extends HttpSessionMutexListener {

    /** Some 100 MB at most. */
    static final int MOST = 5_000;

    private final int most;
    private final AtomicInteger open = new AtomicInteger();

    SessionCount(int most) {
        this.most = most;
    }

    boolean isFull() {
        return open.get() >= most;
    }

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        super.sessionCreated(event);
        open.incrementAndGet();
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        super.sessionDestroyed(event);
        open.decrementAndGet();
    }
}
