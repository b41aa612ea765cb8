package goldthread.challenge;

import goldthread.profiles.ProfessionalConcern;
import goldthread.store.DatabaseClock;
import goldthread.store.OwnWork;
import goldthread.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes every concern to the next stage that nobody has answered in time, once for each stage: whichever node holds its row
 * first does, and the others find it not late any more. Each is a transaction of its own: one that fails is left to the next
 * round and holds up no other.
 */
@Component
class LateConcerns {

    private static final Logger LOG = LoggerFactory.getLogger(LateConcerns.class);

    private final ConcernTable table;
    private final NextStage nextStage;
    private final Store store;
    private final OwnWork own;
    private final DatabaseClock clock;
    private final TransactionTemplate transaction;

    LateConcerns(
            ConcernTable table,
            NextStage nextStage,
            Store store,
            OwnWork own,
            DatabaseClock clock,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.nextStage = nextStage;
        this.store = store;
        this.own = own;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** One round over those that are late by now; each goes up by one stage and gets the time of that. */
    void goUp() {
        Instant by = clock.now();
        List<Long> page = table.late(by, -1);
        while (!page.isEmpty()) {
            page.forEach(this::goUpOnce);
            page = table.late(by, page.get(page.size() - 1));
        }
    }

    private void goUpOnce(long key) {
        try {
            transaction.executeWithoutResult(status -> goUp(key));
        } catch (RuntimeException failed) {
            LOG.warn(
                    "A concern that nobody answered was left to the next round: {}",
                    failed.getClass().getSimpleName());
        }
    }

    private void goUp(long key) {
        if (!table.take(key)) {
            return;
        }
        Instant now = clock.now();
        store.bodies("SELECT CAST(? AS BIGINT)", key).stream()
                .map(store::parse)
                .flatMap(task -> ProfessionalConcern.of(task).stream())
                .filter(ProfessionalConcern::isOpen)
                .flatMap(concern -> moved(concern, now).stream())
                .forEach(own::updateAsItIs);
    }

    private Optional<Task> moved(ProfessionalConcern concern, Instant now) {
        return nextStage.of(concern, now, Optional.empty());
    }
}
