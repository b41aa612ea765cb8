package goldthread.referral;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.referral.ClosedReferrals.Closed;
import goldthread.store.HeldBack;
import goldthread.store.Origin;
import goldthread.store.Outcomes;
import goldthread.store.PerTransaction;
import goldthread.store.Stage;
import goldthread.terminology.Rule;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;

/** Sees every end of a referral and of its tasks, however it comes, and has what follows stored in its transaction. */
@Component
@Interceptor
class Ends {

    private final PassedOn passedOn;
    private final ClosedReferrals closed;
    private final HeldBack held;
    private final ServerMoves moves;

    Ends(PassedOn passedOn, ClosedReferrals closed, HeldBack held, ServerMoves moves) {
        this.passedOn = passedOn;
        this.closed = closed;
        this.held = held;
        this.moves = moves;
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED, order = Stage.TELL)
    void created(IBaseResource resource, RequestDetails request) {
        if (resource instanceof Task task && ReferralTask.of(task).isPresent()) {
            pending().note(task);
            pending().notePassedOn(null, task, request);
        }
        note(null, resource, request);
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED, order = Stage.TELL)
    void updated(IBaseResource before, IBaseResource after, RequestDetails request) {
        if (before instanceof Task was
                && after instanceof Task becomes
                && ReferralTask.of(becomes).isPresent()) {
            pending().note(was, becomes);
            pending().notePassedOn(was, becomes, request);
        }
        note(before, after, request);
    }

    private static boolean ends(Task was, Task becomes) {
        return NextStates.isEnd(new ReferralTask(becomes).state()) && !NextStates.isEnd(new ReferralTask(was).state());
    }

    private void note(@Nullable IBaseResource before, IBaseResource after, RequestDetails request) {
        if (after instanceof ServiceRequest referral
                && ReferralEnd.isBrought(before instanceof ServiceRequest was ? was : null, referral)) {
            pending().referrals.add(new Closed(referral, request));
        }
    }

    private Pending pending() {
        return PerTransaction.of(this, Pending::new);
    }

    /** Looks when all that the transaction stores is there: it may end a referral, its tasks and their parts in any order. */
    private final class Pending implements TransactionSynchronization {

        private final Deque<Task> tasks = new ArrayDeque<>();
        private final List<Closed> referrals = new ArrayList<>();
        private final Set<String> written = new HashSet<>();
        private final Set<String> fresh = new HashSet<>();
        private final Set<String> passedOnTasks = new LinkedHashSet<>();
        private boolean following;

        /** What was passed on may be recorded when it is over already. */
        private void note(Task created) {
            if (NextStates.isEnd(new ReferralTask(created).state())) {
                tasks.add(created);
            }
            fresh.add(created.getIdElement().getIdPart());
        }

        private void note(Task was, Task becomes) {
            if (ends(was, becomes)) {
                tasks.add(becomes);
            }
            if (!following) {
                written.add(becomes.getIdElement().getIdPart());
            }
        }

        /** What an exchange takes in was passed on elsewhere. */
        private void notePassedOn(@Nullable Task was, Task becomes, RequestDetails request) {
            boolean isNew = was == null || !ReferralParts.isPassedOn(was);
            if (isNew
                    && ReferralParts.isPassedOn(becomes)
                    && !Origin.of(request).intake()) {
                passedOnTasks.add(becomes.getIdElement().getIdPart());
            }
        }

        /** Before projections and the audit are written, so that they hold what follows. */
        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            following = true;
            if (tasks.isEmpty() && referrals.isEmpty() && passedOnTasks.isEmpty()) {
                return;
            }
            held.send();
            referrals.forEach(one -> closed.withdraw(one, this::store));
            while (!tasks.isEmpty()) {
                passedOn.follow(tasks.remove(), this::follow);
            }
            referrals.forEach(closed::require);
            passedOnTasks.forEach(passedOn::requireHeld);
        }

        /** A task that came with what it would follow is kept as it came. */
        private void follow(Task task) {
            if (!fresh.contains(task.getIdElement().getIdPart())) {
                store(task);
            }
        }

        /** A task has one next version in a transaction: what its sender says of it isn't overwritten by what follows. */
        private void store(Task task) {
            if (written.contains(task.getIdElement().getIdPart())) {
                throw Outcomes.wrongState(
                        Rule.NEXT_STATE_ALLOWED.code(),
                        ReferralEnd.reference(task) + " follows the end of another task or of its referral in this"
                                + " transaction, which changes it too: end it there as well, or"
                                + " send one after the other.",
                        "Task.status");
            }
            moves.store(task);
        }
    }
}
