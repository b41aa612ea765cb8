package goldthread.assessment;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.child.PartyKey;
import goldthread.directory.Directory;
import goldthread.profiles.Profiles;
import goldthread.store.DatabaseClock;
import goldthread.store.DateSpan;
import goldthread.store.Origin;
import goldthread.store.OwnWork;
import goldthread.store.PerTransaction;
import goldthread.store.Stage;
import goldthread.terminology.TaskCode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;

/**
 * Puts what a school nurse's first look asks for on the worklist of the organisation that recorded it, in the same
 * transaction (N35): a task with an owner and a day, so that no child who was found is forgotten.
 */
@Component
@Interceptor
class ScreeningIntake {

    private static final Duration WITHIN = Duration.ofDays(3);
    private static final Duration AT_ONCE = Duration.ofDays(1);
    private static final String ASKED =
            "A first look at how things are asked for more. Do it, and complete this with what came of it.";

    private final OwnWork own;
    private final Directory directory;
    private final DatabaseClock clock;

    ScreeningIntake(OwnWork own, Directory directory, DatabaseClock clock) {
        this.own = own;
        this.directory = directory;
        this.clock = clock;
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED, order = Stage.PROJECT)
    void created(IBaseResource resource, RequestDetails request) {
        note(null, (Resource) resource, request);
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED, order = Stage.PROJECT)
    void updated(IBaseResource before, IBaseResource after, RequestDetails request) {
        note((Resource) before, (Resource) after, request);
    }

    private void note(@Nullable Resource before, Resource after, RequestDetails request) {
        Screening.completedBy(before, after)
                .filter(screening -> screening.asks().isPresent())
                .ifPresent(
                        screening -> PerTransaction.of(this, Pending::new).asked.add(new Asked(screening, request)));
    }

    private record Asked(Screening screening, RequestDetails request) {}

    private final class Pending implements TransactionSynchronization {

        private final List<Asked> asked = new ArrayList<>();

        /** Before the batch of projections and the audit are written, so that they hold the task too. */
        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            asked.forEach(ScreeningIntake.this::ask);
        }
    }

    private void ask(Asked asked) {
        asked.screening()
                .asks()
                .ifPresent(code -> own.create(task(asked.screening(), code, owner(asked.request())), asked.request()));
    }

    private Reference owner(RequestDetails request) {
        String organisation = Origin.of(request).organisation();
        return directory
                .named(List.of(), List.of(organisation))
                .organisation(organisation)
                .map(known ->
                        new Reference("Organization/" + known.getIdElement().getIdPart()).setDisplay(known.getName()))
                .orElseGet(() -> PartyKey.reference(organisation));
    }

    private Task task(Screening screening, TaskCode code, Reference owner) {
        Instant now = clock.now();
        Task task = new Task();
        task.getMeta().addProfile(Profiles.ACTION);
        screening
                .response()
                .getMeta()
                .getSecurity()
                .forEach(label -> task.getMeta().addSecurity(label.copy()));
        task.setStatus(TaskStatus.REQUESTED)
                .setIntent(TaskIntent.ORDER)
                .setDescription(ASKED)
                .setFocus(new Reference("QuestionnaireResponse/"
                        + screening.response().getIdElement().getIdPart()))
                .setFor(screening.response().getSubject().copy())
                .setAuthoredOn(Date.from(now))
                .setLastModified(Date.from(now))
                .setOwner(owner);
        task.getCode().addCoding(code.coding());
        task.getRestriction().getPeriod().setEnd(Date.from(due(screening, code, now)));
        return task;
    }

    /** By the end of the day that was agreed; sooner for a child who may not be safe. */
    private static Instant due(Screening screening, TaskCode code, Instant now) {
        Optional<Instant> agreed = screening
                .agreedDay()
                .map(day ->
                        day.plusDays(1).atStartOfDay(DateSpan.ZONE).toInstant().minusSeconds(1));
        return agreed.filter(now::isBefore).orElse(now.plus(code == TaskCode.CONSIDER_CONCERN ? AT_ONCE : WITHIN));
    }
}
