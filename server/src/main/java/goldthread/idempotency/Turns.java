package goldthread.idempotency;

import goldthread.store.Outcomes;
import goldthread.terminology.Rule;
import java.time.Duration;
import java.util.Optional;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.springframework.stereotype.Component;

/** Gives a key to one request at a time; the same request, sent meanwhile, waits for the answer to the first. */
@Component
class Turns {

    /** How often a repetition looks whether the first is answered. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    /** How long a repetition waits, at most, for the answer to the first. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final KeptRequests kept;

    Turns(KeptRequests kept) {
        this.kept = kept;
    }

    /** What becomes of a request under a key: it is carried out, or was. */
    sealed interface Next permits CarryOut, Repeat {}

    /** It is carried out now. */
    record CarryOut(Turn turn) implements Next {}

    /** It was carried out before. */
    record Repeat(KeptRequest before) implements Next {}

    /**
     * What becomes of a request.
     *
     * @throws ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException 422 when the key was another request's; 409
     *     when the same is still being carried out
     */
    Next next(KeyedRequest request) {
        long looks = PATIENCE.dividedBy(BETWEEN_LOOKS);
        for (long look = 0; look < looks; look++) {
            Optional<Next> next = attempt(request);
            if (next.isPresent()) {
                return next.get();
            }
            pause();
        }
        throw stillUnderWay();
    }

    private Optional<Next> attempt(KeyedRequest request) {
        Optional<KeptRequest> before = kept.find(request);
        if (before.isEmpty()) {
            return kept.begin(request).map(CarryOut::new);
        }
        if (before.get().isFree()) {
            kept.free(request, before.get().fence());
            return Optional.empty();
        }
        requireSame(before.get(), request);
        return before.filter(KeptRequest::isDone).map(Repeat::new);
    }

    private static void requireSame(KeptRequest before, KeyedRequest request) {
        if (!before.hash().equals(request.hash())) {
            throw Outcomes.unprocessable(
                    IssueType.BUSINESSRULE,
                    Rule.IDEMPOTENCY_KEY_REUSED.code(),
                    "This Idempotency-Key was sent with another request: the same key goes with the same method, URL,"
                            + " headers and body, and a new request takes a new key.",
                    null);
        }
    }

    private static RuntimeException stillUnderWay() {
        var refused = Outcomes.wrongState(
                Rule.IDEMPOTENCY_KEY_IN_USE.code(),
                "The same request is still being carried out: send it again, under the same key, in a few seconds.",
                null);
        refused.addResponseHeader("Retry-After", "5");
        return refused;
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw stillUnderWay();
        }
    }
}
