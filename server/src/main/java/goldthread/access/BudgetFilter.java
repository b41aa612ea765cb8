package goldthread.access;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Holds each caller to a budget of requests: 429 with {@code Retry-After} beyond it. The buckets are this node's own; a
 * caller who has been quiet for a while starts with a full one.
 */
final class BudgetFilter extends OncePerRequestFilter {

    private static final Duration QUIET = Duration.ofMinutes(5);
    private static final int MOST_CALLERS = 100_000;

    private final LoadingCache<String, Budget> budgets;

    private record Budget(Bucket requests, Semaphore atOnce) {}

    BudgetFilter(BudgetSettings settings) {
        this.budgets = Caffeine.newBuilder()
                .expireAfterAccess(QUIET)
                .maximumSize(MOST_CALLERS)
                .build(caller -> new Budget(
                        Bucket.builder()
                                .addLimit(limit -> limit.capacity(settings.requestsAMinute())
                                        .refillGreedy(settings.requestsAMinute(), Duration.ofMinutes(1)))
                                .build(),
                        new Semaphore(settings.atOnce())));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        Optional<Caller> caller = CurrentCaller.find(request);
        if (caller.isEmpty()) {
            next.doFilter(request, response);
            return;
        }
        Budget budget =
                budgets.get(caller.get().client().id() + " " + caller.get().subject());
        ConsumptionProbe probe = budget.requests().tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            refuse(response, 1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()));
        } else if (!budget.atOnce().tryAcquire()) {
            refuse(response, 1);
        } else {
            try {
                next.doFilter(request, response);
            } finally {
                budget.atOnce().release();
            }
        }
    }

    private static void refuse(HttpServletResponse response, long seconds) throws IOException {
        response.setHeader("Retry-After", Long.toString(seconds));
        Refusal.TOO_MANY.answer(response);
    }
}
