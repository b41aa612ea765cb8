package goldthread.consent;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import goldthread.alert.Ask;
import goldthread.alert.Protection;
import goldthread.alert.Providers;
import goldthread.alert.TeamNow;
import goldthread.child.PartyKey;
import goldthread.store.DatabaseClock;
import goldthread.store.Origin;
import goldthread.store.OwnWork;
import goldthread.store.Store;
import goldthread.store.StoredResource;
import goldthread.terminology.TaskCode;
import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds findings of competence or capacity that have run out and asks for a new look, once for each, whichever node comes first
 * (N110): the lead of the team, on behalf of whoever recorded the finding, so that both are told. One in whose place a newer one
 * stands needs nobody. Each is a transaction of its own: one that fails is left to the next round.
 */
@Component
class ExpiredCapacity {

    private static final Logger LOG = LoggerFactory.getLogger(ExpiredCapacity.class);
    private static final String RECORDER =
            "SELECT s.organisation FROM gt_source s WHERE s.res_pid = ? AND s.version = 1";
    private static final String WORDS =
            "A finding of competence or capacity has run out and is no longer relied upon. Find out with the child whether it"
                    + " would be the same today, record what is found, and complete this; or say why it is no longer needed.";

    private final CapacityTable table;
    private final TeamNow team;
    private final Providers providers;
    private final OwnWork own;
    private final CapacitySettings settings;
    private final Store store;
    private final JdbcTemplate database;
    private final DatabaseClock clock;
    private final TransactionTemplate transaction;

    ExpiredCapacity(
            CapacityTable table,
            TeamNow team,
            Providers providers,
            OwnWork own,
            CapacitySettings settings,
            Store store,
            JdbcTemplate database,
            DatabaseClock clock,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.team = team;
        this.providers = providers;
        this.own = own;
        this.settings = settings;
        this.store = store;
        this.database = database;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** One round. */
    void tell() {
        Instant by = clock.now();
        List<Long> page = table.over(by, -1);
        while (!page.isEmpty()) {
            page.forEach(this::tellOnce);
            page = table.over(by, page.get(page.size() - 1));
        }
    }

    private void tellOnce(long key) {
        try {
            transaction.executeWithoutResult(status -> tell(key));
        } catch (RuntimeException failed) {
            LOG.warn(
                    "A finding that has run out was left to the next round: {}",
                    failed.getClass().getSimpleName());
        }
    }

    private void tell(long key) {
        if (!table.take(key)) {
            return;
        }
        for (StoredResource stored : store.bodies("SELECT CAST(? AS BIGINT)", key)) {
            Resource finding = store.parse(stored);
            CapacityRow.of(finding).ifPresent(row -> ask(row.child(), finding, inNameOf(recorder(key))));
        }
    }

    private void ask(String child, Resource finding, RequestDetails because) {
        Reference recorder = providers.of(Origin.of(because));
        Reference owner = team.asked(child, Protection.levelOf(finding))
                .map(Reference::new)
                .orElse(recorder);
        Ask ask = new Ask(
                child,
                PartyKey.typed(finding),
                TaskCode.RENEW_CAPACITY_FINDING,
                WORDS,
                owner,
                Protection.sameAs(finding));
        Task task = ask.task(clock.now(), settings.respondWithin());
        own.create(task.setRequester(recorder.copy()), because);
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
