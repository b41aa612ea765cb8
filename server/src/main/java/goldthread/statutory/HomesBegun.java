package goldthread.statutory;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import goldthread.store.DatabaseClock;
import goldthread.store.Origin;
import goldthread.store.Store;
import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sees to homes that were recorded ahead on the day on which they begin, though nobody writes anything then (N133): each in a
 * transaction of its own, whichever node comes first. One that fails is left to the next round.
 */
@Component
class HomesBegun {

    private static final Logger LOG = LoggerFactory.getLogger(HomesBegun.class);
    private static final String RECORDER =
            "SELECT s.organisation FROM gt_source s WHERE s.res_pid = ? AND s.version = 1";

    private final HomesAhead ahead;
    private final HandoverTasks tasks;
    private final Store store;
    private final JdbcTemplate database;
    private final DatabaseClock clock;
    private final TransactionTemplate transaction;

    HomesBegun(
            HomesAhead ahead,
            HandoverTasks tasks,
            Store store,
            JdbcTemplate database,
            DatabaseClock clock,
            PlatformTransactionManager transactions) {
        this.ahead = ahead;
        this.tasks = tasks;
        this.store = store;
        this.database = database;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** One round over those that have begun by now. */
    void run() {
        Instant by = clock.now();
        List<Long> page = ahead.begun(by, -1);
        while (!page.isEmpty()) {
            page.forEach(key -> begin(key, by));
            page = ahead.begun(by, page.get(page.size() - 1));
        }
    }

    private void begin(long key, Instant by) {
        try {
            transaction.executeWithoutResult(status -> {
                if (ahead.take(key, by)) {
                    store.bodies("SELECT CAST(? AS BIGINT)", key).stream()
                            .map(store::parse)
                            .map(EpisodeOfCare.class::cast)
                            .forEach(home -> tasks.begun(home, inNameOf(recorder(key)), by));
                }
            });
        } catch (RuntimeException failed) {
            LOG.warn(
                    "A home that has begun was left to the next round: {}",
                    failed.getClass().getSimpleName());
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
