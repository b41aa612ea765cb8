package goldthread.referral;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.store.Origin;
import goldthread.store.Outcomes;
import goldthread.store.Stage;
import goldthread.store.Store;
import goldthread.terminology.Rule;
import java.time.Clock;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.springframework.stereotype.Component;

/**
 * Asks the rules of referrals about every write of a task that answers one, however it comes. What an exchange takes in
 * with its faults happened elsewhere and is kept as it came.
 */
@Component
@Interceptor
class TaskInterceptor {

    private final Sides sides;
    private final Store store;
    private final Clock clock = Clock.systemUTC();

    TaskInterceptor(Sides sides, Store store) {
        this.sides = sides;
        this.store = store;
    }

    /** A referral begins with the question; only whoever answers may say that they have answered already. */
    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED, order = Stage.DECIDE)
    void decideOnNew(IBaseResource resource, RequestDetails request) {
        Optional<ReferralTask> created = referralTask(resource, request).filter(task -> rulesHold(request));
        if (created.isEmpty()) {
            return;
        }
        ReferralTask task = created.get();
        if (task.state() != TaskStatus.REQUESTED && !sides.isOwner(task.task(), request)) {
            throw Outcomes.wrongState(
                    Rule.NEXT_STATE_ALLOWED.code(),
                    "A referral to another organisation begins as requested; what follows is theirs to say.",
                    "Task.status");
        }
        requirePassedOnByOwner(task.task(), request);
        if (!AnswerRules.findings(task).isEmpty()) {
            throw Outcomes.unprocessable(AnswerRules.findings(task));
        }
    }

    /** What another was asked follows what becomes of its parts, so nobody else hangs one on it. */
    private void requirePassedOnByOwner(Task part, RequestDetails request) {
        boolean byOwner = part.getPartOf().stream()
                .map(Reference::getReferenceElement)
                .filter(whole -> "Task".equals(whole.getResourceType()))
                .allMatch(whole -> store.read(Task.class, whole.getIdPart())
                        .filter(task -> sides.isOwner(task, request))
                        .isPresent());
        if (!byOwner) {
            throw Outcomes.unprocessable(
                    IssueType.BUSINESSRULE,
                    Rule.REFERRAL_KEPT.code(),
                    "A referral is passed on by whoever it is addressed to: partOf names a task of your organisation.",
                    "Task.partOf");
        }
    }

    /** What follows is a step that the state allows, by whoever may take it. */
    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED, order = Stage.DECIDE)
    void decideOnChange(IBaseResource before, IBaseResource after, RequestDetails request) {
        if (before instanceof Task was && after instanceof Task becomes && rulesHold(request)) {
            boolean answersReferral = ReferralTask.of(was).isPresent();
            if (answersReferral) {
                new TaskChange(new ReferralTask(was), new ReferralTask(becomes)).require(() -> sides.of(was, request));
            } else {
                decideOnNew(becomes, request);
            }
        }
    }

    /** Each step is recorded with who took it, in the transaction of the step. */
    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED, order = Stage.PROJECT)
    void record(IBaseResource before, IBaseResource after, RequestDetails request) {
        if (before instanceof Task was && after instanceof Task becomes && sides.matter(request)) {
            ReferralTask.of(becomes)
                    .filter(task -> task.state() != was.getStatus())
                    .ifPresent(task -> store.create(
                            new MoveRecord(task, Origin.of(request), clock.instant()).provenance(), request));
        }
    }

    private static Optional<ReferralTask> referralTask(IBaseResource resource, RequestDetails request) {
        return ReferralTask.of(resource)
                .or(() -> resource instanceof Task task && SentReferrals.areAnsweredBy(task, request)
                        ? Optional.of(new ReferralTask(task))
                        : Optional.empty());
    }

    private boolean rulesHold(RequestDetails request) {
        return sides.matter(request) && !Origin.of(request).intake();
    }
}
