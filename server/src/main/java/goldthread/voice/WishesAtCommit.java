package goldthread.voice;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.child.PartyKey;
import goldthread.store.DatabaseClock;
import goldthread.store.PerTransaction;
import goldthread.store.ResourceKey;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;

/** Notes, in the transaction that stores it, whether a wish waits for its answer, and asks at once for one that is late. */
@Component
class WishesAtCommit {

    private final WishTable table;
    private final WishTasks tasks;
    private final VoiceSettings settings;
    private final DatabaseClock clock;

    WishesAtCommit(WishTable table, WishTasks tasks, VoiceSettings settings, DatabaseClock clock) {
        this.table = table;
        this.tasks = tasks;
        this.settings = settings;
        this.clock = clock;
    }

    void note(Resource wish, RequestDetails request) {
        PerTransaction.of(this, Pending::new).wishes.put(PartyKey.typed(wish), new Noted(wish, request));
    }

    private record Noted(Resource wish, RequestDetails request) {}

    private final class Pending implements TransactionSynchronization {

        private final Map<String, Noted> wishes = new LinkedHashMap<>();

        /** Before projections and audit are written, so that they hold what is stored here too. */
        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE + 4;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            Instant now = clock.now();
            wishes.values().forEach(noted -> look(noted, now));
            wishes.clear();
        }
    }

    private void look(Noted noted, Instant now) {
        long key = ResourceKey.of(noted.wish());
        Optional<OpenWish> open = OpenWish.of(noted.wish(), now, settings.answerWithin());
        table.forget(key);
        if (open.isEmpty()) {
            tasks.end(key, now);
            return;
        }
        boolean late = !open.get().due().isAfter(now);
        boolean asked = tasks.isAsked(key);
        table.add(key, open.get(), asked || late);
        if (late && !asked) {
            tasks.ask(open.get().child(), (Observation) noted.wish(), noted.request(), now);
        }
    }
}
