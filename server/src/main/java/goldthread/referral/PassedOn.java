package goldthread.referral;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import goldthread.store.Origin;
import goldthread.store.Stage;
import goldthread.store.Store;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets the task of whoever passed a referral on follow what became of it: whoever asked looks at the first task alone (N12).
 * It happens in the transaction of the answer, by the server, so that nobody can forget it.
 */
@Component
@Interceptor
class PassedOn {

    private static final String LOCK =
            "SELECT RES_ID FROM HFJ_RESOURCE WHERE RES_TYPE = 'Task' AND FHIR_ID = ? FOR UPDATE";
    private static final String PARTS = "SELECT l.SRC_RESOURCE_ID FROM HFJ_RES_LINK l WHERE l.SRC_PATH = 'Task.partOf'"
            + " AND l.TARGET_RESOURCE_ID = ?";

    private final Store store;
    private final JdbcTemplate database;
    private final Clock clock = Clock.systemUTC();

    PassedOn(Store store, JdbcTemplate database) {
        this.store = store;
        this.database = database;
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED, order = Stage.TELL)
    void moved(IBaseResource before, IBaseResource after) {
        if (before instanceof Task was
                && after instanceof Task becomes
                && ReferralTask.of(becomes).isPresent()) {
            pending().now.put(becomes.getIdElement().getIdPart(), becomes);
            if (ends(was, becomes)) {
                pending().ended.add(becomes);
            }
        }
    }

    private static boolean ends(Task was, Task becomes) {
        return NextStates.isEnd(new ReferralTask(becomes).state()) && !NextStates.isEnd(new ReferralTask(was).state());
    }

    private void follow(Task ended) {
        ended.getPartOf().stream()
                .map(Reference::getReferenceElement)
                .filter(whole -> "Task".equals(whole.getResourceType()))
                .map(IIdType::getIdPart)
                .flatMap(whole ->
                        Optional.ofNullable(pending().now.get(whole)).or(() -> store.read(Task.class, whole)).stream())
                .flatMap(whole -> new ReferralParts(whole, parts(whole)).followed(clock.instant()).stream())
                .forEach(this::store);
        if (ReferralParts.isWithdrawn(ended)) {
            withdrawParts(ended);
        }
    }

    private void withdrawParts(Task whole) {
        parts(whole).stream()
                .flatMap(part -> ReferralParts.withdrawn(whole, part, clock.instant()).stream())
                .forEach(this::store);
    }

    /** Two parts that end at the same moment are looked at one after the other. */
    private List<Task> parts(Task whole) {
        return database.queryForList(LOCK, Long.class, whole.getIdElement().getIdPart()).stream()
                .flatMap(key -> store.bodies(PARTS, key).stream())
                .map(store::parse)
                .map(Task.class::cast)
                .map(part -> pending().now.getOrDefault(part.getIdElement().getIdPart(), part))
                .filter(part -> ReferralParts.isPart(part, whole))
                .toList();
    }

    private void store(Task task) {
        RequestDetails own = new SystemRequestDetails();
        Origin.SERVER.set(own);
        Task moved = (Task) store.update(task, own).getResource();
        store.create(new MoveRecord(new ReferralTask(moved), Origin.SERVER, clock.instant()).provenance(), own);
    }

    private Pending pending() {
        Pending pending = (Pending) TransactionSynchronizationManager.getResource(this);
        if (pending == null) {
            pending = new Pending();
            TransactionSynchronizationManager.bindResource(this, pending);
            TransactionSynchronizationManager.registerSynchronization(pending);
        }
        return pending;
    }

    /** Looks when all that the transaction stores is there: it may end several parts of one referral. */
    private final class Pending implements TransactionSynchronization {

        private final Deque<Task> ended = new ArrayDeque<>();

        /** What the transaction has changed may not be in the database yet. */
        private final Map<String, Task> now = new HashMap<>();

        /** Before projections and the audit are written, so that they hold what follows. */
        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            while (!ended.isEmpty()) {
                follow(ended.remove());
            }
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(PassedOn.this);
        }
    }
}
