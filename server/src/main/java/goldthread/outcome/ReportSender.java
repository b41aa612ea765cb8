package goldthread.outcome;

import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import goldthread.access.Caller;
import goldthread.access.CurrentCaller;
import goldthread.child.ChildRecord;
import goldthread.outcome.DueReports.Due;
import goldthread.store.DatabaseClock;
import goldthread.store.OwnWork;
import goldthread.store.Store;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends the reports that are due: for each task a transaction of its own, in which the row is held, the notices are stored
 * and the next set point is noted, so that each is sent once, whichever node does it. One that fails is left for some
 * minutes and holds up no other.
 */
@Component
class ReportSender {

    private static final Logger LOG = LoggerFactory.getLogger(ReportSender.class);

    private final DueReports rows;
    private final OutcomeSettings settings;
    private final Store store;
    private final Recipients recipients;
    private final ChildRecord children;
    private final OutcomeReader reader;
    private final OwnWork own;
    private final DatabaseClock clock;
    private final TransactionTemplate transaction;

    ReportSender(
            DueReports rows,
            OutcomeSettings settings,
            Store store,
            Recipients recipients,
            ChildRecord children,
            OutcomeReader reader,
            OwnWork own,
            DatabaseClock clock,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.settings = settings;
        this.store = store;
        this.recipients = recipients;
        this.children = children;
        this.reader = reader;
        this.own = own;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Sends what is due; what becomes due meanwhile too. */
    void send() {
        long sent;
        do {
            sent = rows.due().stream().filter(this::send).count();
        } while (sent == DueReports.PAGE);
    }

    /** Whether it was sent here and now. */
    private boolean send(long taskKey) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                Optional<Due> due = rows.take(taskKey);
                due.ifPresent(this::send);
                return due.isPresent();
            }));
        } catch (RuntimeException failed) {
            LOG.warn(
                    "A report of what has changed could not be sent yet: {}",
                    failed.getClass().getSimpleName());
            transaction.executeWithoutResult(status -> rows.later(taskKey));
            return false;
        }
    }

    private void send(Due due) {
        Instant now = clock.now();
        Optional<Task> task = store.read(Task.class, due.task());
        Optional<ServiceRequest> referral = store.read(ServiceRequest.class, due.referral());
        if (task.isPresent() && referral.isPresent()) {
            recipients
                    .of(due.child(), task.get(), referral.get())
                    .forEach(recipient -> tell(recipient, due, task.get(), referral.get(), now));
        }
        Instant next = due.isLast()
                ? null
                : new SetPoints(due.started(), settings.reportEvery())
                        .after(now)
                        .orElse(null);
        rows.next(due.taskKey(), next);
    }

    /** Whoever may not know of the task isn't told that there is one. */
    private void tell(Recipient recipient, Due due, Task task, ServiceRequest referral, Instant now) {
        recipient.callers().stream()
                .flatMap(caller -> record(caller, due, referral).stream())
                .filter(record -> record.tasks().stream()
                        .anyMatch(known -> known.getIdElement().getIdPart().equals(due.task())))
                .max(Comparator.comparing(record -> record.resources().size()))
                .ifPresent(record -> {
                    OutcomeReport report = reader.report(record, now);
                    List<String> sentences = reader.sentences(report, record).all();
                    own.create(new ReportNotice(task, report, sentences).to(recipient, due.isLast(), now));
                });
    }

    private Optional<OutcomeRecord> record(Caller caller, Due due, ServiceRequest referral) {
        SystemRequestDetails question = new SystemRequestDetails();
        CurrentCaller.set(question, caller);
        return children.wouldBeSeen(due.child(), question).map(seen -> reader.read(referral, seen));
    }
}
