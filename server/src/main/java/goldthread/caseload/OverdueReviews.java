package goldthread.caseload;

import goldthread.alert.Alert;
import goldthread.alert.Protection;
import goldthread.child.PartyKey;
import goldthread.store.DatabaseClock;
import goldthread.store.Origin;
import goldthread.store.OwnWork;
import goldthread.store.Store;
import goldthread.terminology.FlagCategory;
import goldthread.terminology.FlagCode;
import goldthread.terminology.TaskCode;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Flag.FlagStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Raises an alert on each plan in force whose day of review has passed, and ends it when a new day is set or the plan is over.
 * The alert is known as widely as the plan, and asks for no task: an overdue review stands in the caseload of everybody around
 * the child. Each plan is a transaction of its own; one that fails is left to the next round.
 */
@Component
class OverdueReviews {

    private static final Logger LOG = LoggerFactory.getLogger(OverdueReviews.class);
    private static final String ONE = "SELECT CAST(? AS BIGINT)";
    private static final String PATIENT = "Patient/";

    private final OverdueReviewTable table;
    private final Store store;
    private final OwnWork own;
    private final DatabaseClock clock;
    private final TransactionTemplate transaction;

    OverdueReviews(
            OverdueReviewTable table,
            Store store,
            OwnWork own,
            DatabaseClock clock,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.store = store;
        this.own = own;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** One round. */
    void run() {
        Instant now = clock.now();
        each(table::untold, this::raise, now);
        each(table::settled, this::end, now);
    }

    private void each(BiFunction<Instant, Long, List<Long>> pages, BiPredicate<Long, Instant> work, Instant now) {
        List<Long> page = pages.apply(now, -1L);
        while (!page.isEmpty()) {
            page.forEach(plan -> once(plan, work, now));
            page = pages.apply(now, page.get(page.size() - 1));
        }
    }

    private void once(long plan, BiPredicate<Long, Instant> work, Instant now) {
        try {
            transaction.executeWithoutResult(status -> {
                table.hold(plan);
                if (!work.test(plan, now)) {
                    status.setRollbackOnly();
                }
            });
        } catch (RuntimeException failed) {
            LOG.warn(
                    "A plan whose review is overdue was left to the next round: {}",
                    failed.getClass().getSimpleName());
        }
    }

    private boolean raise(long plan, Instant now) {
        if (!table.isOverdue(plan, now) || table.flag(plan).isPresent()) {
            return false;
        }
        Optional<Flag> alert = store.bodies(ONE, plan).stream()
                .map(store::parse)
                .map(CarePlan.class::cast)
                .flatMap(late -> alert(late, now).stream())
                .findFirst();
        table.note(
                plan,
                alert.map(raised -> own.create(raised).getIdElement().getIdPart())
                        .orElse(""));
        return true;
    }

    private static Optional<Flag> alert(CarePlan plan, Instant now) {
        return PartyKey.of(plan.getSubject())
                .filter(child -> child.startsWith(PATIENT))
                .map(child -> new Alert(
                                child.substring(PATIENT.length()),
                                PartyKey.typed(plan),
                                FlagCode.REVIEW_OVERDUE,
                                FlagCategory.REVIEW,
                                TaskCode.REVIEW_NEEDED,
                                "",
                                Origin.server(),
                                Protection.sameAs(plan))
                        .flag(now));
    }

    private boolean end(long plan, Instant now) {
        Optional<String> flag = table.flag(plan);
        if (flag.isEmpty() || table.isOverdue(plan, now)) {
            return false;
        }
        table.forget(plan);
        flag.filter(id -> !id.isEmpty())
                .flatMap(id -> store.read(Flag.class, id))
                .filter(alert -> alert.getStatus() == FlagStatus.ACTIVE)
                .ifPresent(alert -> {
                    alert.setStatus(FlagStatus.INACTIVE).getPeriod().setEnd(Date.from(now));
                    own.updateAsItIs(alert);
                });
        return true;
    }
}
