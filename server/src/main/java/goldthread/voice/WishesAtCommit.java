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

/**
 * Notes, in the transaction that stores it, whether a wish waits for its answer, and asks at once for one that is late: for so
 * many in one transaction; the others are left to {@link LateWishes}.
 */
@Component
class WishesAtCommit {

    private static final int MOST = 20;

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

    /**
     * Notes a wish that is stored, or what was one.
     *
     * @param isNew whether nothing was stored of it before
     */
    void note(Resource wish, boolean isNew, RequestDetails request) {
        PerTransaction.of(this, Pending::new)
                .wishes
                .merge(
                        PartyKey.typed(wish),
                        new Noted(wish, isNew, request),
                        (first, last) -> new Noted(last.wish(), first.isNew(), last.request()));
    }

    private record Noted(Resource wish, boolean isNew, RequestDetails request) {}

    private final class Pending implements TransactionSynchronization {

        private final Map<String, Noted> wishes = new LinkedHashMap<>();

        /**
         * Before projections and audit are written, so that they hold what is stored here too; and before labels are
         * narrowed, so that a task that is opened here becomes known to no more than its wish.
         */
        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE + 3;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            Instant now = clock.now();
            int asked = 0;
            for (Noted noted : wishes.values()) {
                asked += look(noted, asked < MOST, now) ? 1 : 0;
            }
            wishes.clear();
        }
    }

    /**
     * Whether somebody is asked for it now.
     *
     * @param mayAsk whether there is room for one more task
     */
    private boolean look(Noted noted, boolean mayAsk, Instant now) {
        long key = ResourceKey.of(noted.wish());
        Optional<OpenWish> open = OpenWish.of(noted.wish(), now, settings.answerWithin());
        table.forget(key);
        if (open.isEmpty()) {
            if (!noted.isNew()) {
                tasks.end(key, now);
            }
            return false;
        }
        OpenWish wish = open.get();
        boolean judged = mayAsk && wish.isLate(now);
        boolean asks = judged && !tasks.isAsked(key, wish.due());
        table.add(key, wish, judged);
        if (asks) {
            tasks.ask(wish.child(), (Observation) noted.wish(), noted.request(), now);
        }
        return asks;
    }
}
