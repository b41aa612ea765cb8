package goldthread.referral;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import goldthread.store.HeldBack;
import goldthread.store.Origin;
import goldthread.store.OwnWork;
import goldthread.store.PerTransaction;
import goldthread.store.Stage;
import goldthread.store.Store;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;

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
    private final OwnWork own;
    private final HeldBack held;
    private final JdbcTemplate database;
    private final Clock clock = Clock.systemUTC();

    PassedOn(Store store, OwnWork own, HeldBack held, JdbcTemplate database) {
        this.store = store;
        this.own = own;
        this.held = held;
        this.database = database;
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED, order = Stage.TELL)
    void moved(IBaseResource before, IBaseResource after) {
        if (before instanceof Task was
                && after instanceof Task becomes
                && ReferralTask.of(becomes).isPresent()
                && ends(was, becomes)) {
            PerTransaction.of(this, Pending::new).ended.add(becomes);
        }
    }

    private static boolean ends(Task was, Task becomes) {
        return NextStates.isEnd(new ReferralTask(becomes).state()) && !NextStates.isEnd(new ReferralTask(was).state());
    }

    private void follow(Task ended) {
        ended.getPartOf().stream()
                .map(Reference::getReferenceElement)
                .filter(whole -> "Task".equals(whole.getResourceType()))
                .flatMap(whole -> referral(whole.getIdPart()).stream())
                .flatMap(referral -> referral.followed(clock.instant()).stream())
                .forEach(this::store);
        if (ReferralParts.isWithdrawn(ended)) {
            referral(ended.getIdElement().getIdPart()).stream()
                    .flatMap(referral -> referral.withdrawn(clock.instant()).stream())
                    .forEach(this::store);
        }
    }

    /** A task and its parts as they are now; of two parts that end at the same moment one is looked at after the other. */
    private Optional<ReferralParts> referral(String whole) {
        return database.queryForList(LOCK, Long.class, whole).stream()
                .findFirst()
                .flatMap(key -> store.read(Task.class, whole).map(task -> new ReferralParts(task, parts(task, key))));
    }

    private List<Task> parts(Task whole, long key) {
        return store.bodies(PARTS, key).stream()
                .map(store::parse)
                .map(Task.class::cast)
                .filter(part -> ReferralParts.isPart(part, whole))
                .toList();
    }

    private void store(Task task) {
        Task moved = (Task) own.update(task);
        own.create(new MoveRecord(new ReferralTask(moved), Origin.SERVER, clock.instant()).provenance());
    }

    /** Looks when all that the transaction stores is there: it may end several parts of one referral. */
    private final class Pending implements TransactionSynchronization {

        private final Deque<Task> ended = new ArrayDeque<>();

        /** Before projections and the audit are written, so that they hold what follows. */
        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            held.send();
            while (!ended.isEmpty()) {
                follow(ended.remove());
            }
        }
    }
}
