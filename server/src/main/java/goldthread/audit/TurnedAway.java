package goldthread.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Requests that were turned away before they were FHIR, summed up: the first of a kind is recorded at once, and what
 * follows within a minute as one row with its number. So nobody can fill the disk by knocking.
 */
@Component
class TurnedAway {

    /** For how long requests of one kind are counted into one row. */
    static final Duration RUN = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(TurnedAway.class);

    private final AuditTrail trail;
    private final Clock clock;
    private final Map<Kind, Integer> waiting = new HashMap<>();
    private final Map<Kind, Instant> recorded = new HashMap<>();

    @Autowired
    TurnedAway(AuditTrail trail) {
        this(trail, Clock.systemUTC());
    }

    TurnedAway(AuditTrail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What is told apart.
     *
     * @param verb of HTTP, in small letters, of a closed list
     * @param status that was answered
     */
    record Kind(String verb, int status) {

        private static final Set<String> VERBS = Set.of("get", "head", "post", "put", "patch", "delete", "options");

        /** Takes what is no verb of FHIR for one and the same. */
        Kind {
            verb = VERBS.contains(verb) ? verb : "other";
        }
    }

    /** Counts one request, and records its kind unless that was done within the last minute. */
    void note(Kind kind) {
        add(kind, 1);
        record(kind, due(kind));
    }

    /** Records what has waited for a minute. */
    void recordWhatIsDue() {
        kinds().forEach(kind -> record(kind, due(kind)));
    }

    /** Records what waits, since nobody will ask again. */
    void recordAll() {
        kinds().forEach(kind -> record(kind, take(kind)));
    }

    private synchronized Set<Kind> kinds() {
        return new HashSet<>(waiting.keySet());
    }

    private synchronized void add(Kind kind, int count) {
        waiting.merge(kind, count, Integer::sum);
    }

    private synchronized int take(Kind kind) {
        Integer count = waiting.remove(kind);
        return count == null ? 0 : count;
    }

    /** How many are to be recorded now; they don't wait any longer. */
    private synchronized int due(Kind kind) {
        Instant now = clock.instant();
        Instant before = recorded.get(kind);
        if (before != null && now.isBefore(before.plus(RUN))) {
            return 0;
        }
        recorded.put(kind, now);
        return take(kind);
    }

    private void record(Kind kind, int count) {
        if (count == 0) {
            return;
        }
        try {
            trail.record(Attempt.turnedAway(kind.verb(), kind.status(), count), List.of());
        } catch (DataAccessException | TransactionException away) {
            LOG.error("Requests that were answered {} could not be recorded yet", kind.status());
            add(kind, count);
        }
    }
}
