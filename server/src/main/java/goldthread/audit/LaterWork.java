package goldthread.audit;

import goldthread.access.Caller;
import goldthread.access.StatedReason;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Records what the server does for somebody after it has answered them: they did it, and the audit says so. */
@Component
public class LaterWork {

    private final AuditTrail trail;

    LaterWork(AuditTrail trail) {
        this.trail = trail;
    }

    /**
     * Records it in the transaction that is under way: it is there when the work is, and only then.
     *
     * @param operation its name with its {@code $}
     * @param type of the resource that it was about
     * @param id logical id
     * @param version that it was about, counted from 1
     */
    public void record(Caller caller, StatedReason reason, String operation, String type, String id, long version) {
        Attempt attempt = new Attempt(
                UUID.randomUUID().toString(),
                operation,
                Outcome.SUCCESS,
                null,
                Optional.of(caller),
                1,
                Optional.of(reason));
        trail.recordAtCommit(() -> attempt, new Item(type, id, version), () -> {});
    }
}
