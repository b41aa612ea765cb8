package goldthread.voice;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import goldthread.store.DatabaseClock;
import goldthread.store.Origin;
import goldthread.store.Store;
import goldthread.store.StoredResource;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds wishes that have waited too long and asks somebody for an answer to each, once, whichever node comes first; whoever
 * still has to answer isn't asked again. Each is a transaction of its own: one that fails is left to the next round and holds
 * up no other.
 */
@Component
class LateWishes {

    private static final Logger LOG = LoggerFactory.getLogger(LateWishes.class);
    private static final String RECORDER =
            "SELECT s.organisation FROM gt_source s WHERE s.res_pid = ? AND s.version = 1";

    private final WishTable table;
    private final WishTasks tasks;
    private final VoiceSettings settings;
    private final Store store;
    private final JdbcTemplate database;
    private final DatabaseClock clock;
    private final TransactionTemplate transaction;

    LateWishes(
            WishTable table,
            WishTasks tasks,
            VoiceSettings settings,
            Store store,
            JdbcTemplate database,
            DatabaseClock clock,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.tasks = tasks;
        this.settings = settings;
        this.store = store;
        this.database = database;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** One round. */
    void ask() {
        Instant by = clock.now();
        List<Long> page = table.late(by, -1);
        while (!page.isEmpty()) {
            page.forEach(this::askOnce);
            page = table.late(by, page.get(page.size() - 1));
        }
    }

    private void askOnce(long key) {
        try {
            transaction.executeWithoutResult(status -> ask(key));
        } catch (RuntimeException failed) {
            LOG.warn(
                    "A wish that waits was left to the next round: {}",
                    failed.getClass().getSimpleName());
        }
    }

    private void ask(long key) {
        if (!table.ask(key)) {
            return;
        }
        Instant now = clock.now();
        for (StoredResource stored : store.bodies("SELECT CAST(? AS BIGINT)", key)) {
            Resource wish = store.parse(stored);
            Optional<OpenWish> open = OpenWish.of(wish, stored.lastUpdated(), settings.answerWithin());
            open.filter(waiting -> !tasks.isAsked(key, waiting.due()))
                    .ifPresent(waiting -> tasks.ask(waiting.child(), (Observation) wish, inNameOf(recorder(key)), now));
        }
    }

    private String recorder(long key) {
        return database.queryForList(RECORDER, String.class, key).stream()
                .findFirst()
                .orElse(Origin.SERVER.organisation());
    }

    /** Nobody is let in by a task that their own record has brought about. */
    private static RequestDetails inNameOf(String organisation) {
        RequestDetails because = new SystemRequestDetails();
        new Origin(Origin.SERVER.subject(), Origin.SERVER.user(), organisation, Origin.SERVER.author(), false)
                .set(because);
        return because;
    }
}
