package goldthread.oversight;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import goldthread.alert.Ask;
import goldthread.alert.Protection;
import goldthread.alert.TeamNow;
import goldthread.child.PartyKey;
import goldthread.store.DatabaseClock;
import goldthread.store.DateSpan;
import goldthread.store.Origin;
import goldthread.store.OwnWork;
import goldthread.store.Store;
import goldthread.terminology.ShareLevel;
import goldthread.terminology.TaskCode;
import goldthread.terminology.TeamRole;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds children in care whose personal education plan is missing or overdue and asks somebody to see to it, once for each child
 * until it is up to date (N139); not at once, because records of one day come in any order. Each is a transaction of its own; of
 * several nodes the first that comes to a child asks. A child that fails is left to the next round, and so is one for whom
 * nobody around them can be asked yet, or of whom somebody else has asked it.
 */
@Component
class EducationPlanSweep {

    private static final Logger LOG = LoggerFactory.getLogger(EducationPlanSweep.class);
    private static final String UPDATE =
            "The child is in care and has no personal education plan that is up to date. Agree one with the child, those who"
                    + " care for them and the school; with its review ahead nobody is asked again.";

    private static final String ONE = "SELECT CAST(? AS BIGINT)";
    private static final String TASKS =
            "SELECT c.res_pid FROM gt_resource_child c WHERE c.child_id = ? AND c.res_type = 'Task'";
    private static final Set<TaskStatus> OVER = EnumSet.of(
            TaskStatus.COMPLETED,
            TaskStatus.CANCELLED,
            TaskStatus.FAILED,
            TaskStatus.REJECTED,
            TaskStatus.ENTEREDINERROR);

    private final EducationAsks asks;
    private final TeamNow team;
    private final OwnWork own;
    private final Store store;
    private final OversightSettings settings;
    private final DatabaseClock clock;
    private final TransactionTemplate transaction;

    EducationPlanSweep(
            EducationAsks asks,
            TeamNow team,
            OwnWork own,
            Store store,
            OversightSettings settings,
            DatabaseClock clock,
            PlatformTransactionManager transactions) {
        this.asks = asks;
        this.team = team;
        this.own = own;
        this.store = store;
        this.settings = settings;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** One round. */
    void run() {
        Instant now = clock.now();
        LocalDate today = now.atZone(DateSpan.ZONE).toLocalDate();
        transaction.executeWithoutResult(status -> {
            asks.forgetSettled(today);
            asks.note(today);
        });
        Instant notedBy = now.minus(settings.askAfter());
        List<String> page = asks.due(notedBy, "");
        while (!page.isEmpty()) {
            page.forEach(child -> askOnce(child, today, now));
            page = asks.due(notedBy, page.get(page.size() - 1));
        }
    }

    private void askOnce(String child, LocalDate today, Instant now) {
        try {
            transaction.executeWithoutResult(status -> {
                if (!ask(child, today, now)) {
                    status.setRollbackOnly();
                }
            });
        } catch (RuntimeException failed) {
            LOG.warn(
                    "A personal education plan that is missing was left to the next round: {}",
                    failed.getClass().getSimpleName());
        }
    }

    /** Whether somebody is asked now. */
    private boolean ask(String child, LocalDate today, Instant now) {
        if (!asks.ask(child) || isAskedAlready(child)) {
            return false;
        }
        boolean isAsked = false;
        for (Long key : asks.record(child, today)) {
            Optional<Task> task = store.bodies(ONE, key).stream()
                    .map(store::parse)
                    .flatMap(record -> task(child, record, today, now).stream())
                    .findFirst();
            task.ifPresent(asked -> own.create(asked, inNameOf(child, key)));
            isAsked |= task.isPresent();
        }
        return isAsked;
    }

    private Optional<Task> task(String child, Resource record, LocalDate today, Instant now) {
        return owner(child, record, today)
                .map(owner -> new Ask(
                                child,
                                PartyKey.typed(record),
                                TaskCode.UPDATE_PEP,
                                UPDATE,
                                owner,
                                Protection.sameAs(record))
                        .task(now, settings.respondWithin()));
    }

    /** Nobody is let in by a task that their own record has brought about. */
    private RequestDetails inNameOf(String child, long record) {
        RequestDetails because = new SystemRequestDetails();
        new Origin(
                        Origin.SERVER.subject(),
                        Origin.SERVER.user(),
                        asks.recorder(child, record).orElse(Origin.SERVER.organisation()),
                        Origin.SERVER.author(),
                        false)
                .set(because);
        return because;
    }

    /** Whether somebody, such as the virtual school itself, has asked for it and it isn't done. */
    private boolean isAskedAlready(String child) {
        return store.bodies(TASKS, child).stream()
                .filter(stored -> stored.body().contains('"' + TaskCode.UPDATE_PEP.code() + '"'))
                .map(store::parse)
                .map(Task.class::cast)
                .anyMatch(task -> TaskCode.UPDATE_PEP.isIn(task.getCode()) && !OVER.contains(task.getStatus()));
    }

    /**
     * The school's designated teacher or the virtual school head in the team who may know, else the head by office, else the
     * council, where that stands around the child.
     */
    private Optional<Reference> owner(String child, Resource record, LocalDate today) {
        ShareLevel level = Protection.levelOf(record);
        return Stream.of(TeamRole.DESIGNATED_TEACHER, TeamRole.VIRTUAL_SCHOOL_HEAD)
                .flatMap(role -> team.inRole(child, role.code(), level).stream())
                .findFirst()
                .or(() -> level == ShareLevel.EVERYDAY
                        ? asks.heads(child, today).stream().findFirst()
                        : Optional.empty())
                .or(() -> asks.councils(child, today).stream().findFirst())
                .map(PartyKey::reference);
    }
}
