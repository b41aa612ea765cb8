package goldthread.waiting;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import goldthread.store.HeldBack;
import goldthread.store.PerTransaction;
import goldthread.store.Stage;
import goldthread.terminology.OutcomeMeasures;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Task;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;

/**
 * Has the next sweep look again at the clocks of a child that have run out, when something was stored that may stop one, or
 * let one run on: a contact, a score, a plan, the end of another referral. Two SQL statements for each transaction that stores
 * such a thing, three at most.
 */
@Component
@Interceptor
class LookAgain {

    private final OpenClocks rows;
    private final OutcomeMeasures measures;
    private final SweepRounds rounds;
    private final HeldBack held;

    LookAgain(OpenClocks rows, OutcomeMeasures measures, SweepRounds rounds, HeldBack held) {
        this.rows = rows;
        this.measures = measures;
        this.rounds = rounds;
        this.held = held;
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED, order = Stage.PROJECT)
    void created(IBaseResource resource) {
        note(resource);
        if (resource instanceof Task task && Clocks.areOf(task)) {
            WaitStops.child(task.getFor()).ifPresent(child -> pending().asked(child));
        }
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED, order = Stage.PROJECT)
    void updated(IBaseResource before, IBaseResource after) {
        note(before);
        note(after);
        if (before instanceof Task was && after instanceof Task task && Clocks.areOf(task)) {
            WaitStops.child(task.getFor()).ifPresent(child -> note(was, task, child));
        }
    }

    /** The end of one referral may join another to the wait that it ended, or part it; treatment in one is help in the other. */
    private void note(Task was, Task task, String child) {
        pending().changed(child);
        if (Clocks.running(task).isEmpty()) {
            pending().whole(child);
        } else if (!Base.compareDeep(was.getExecutionPeriod(), task.getExecutionPeriod(), true)) {
            pending().out(child);
        }
    }

    private void note(IBaseResource resource) {
        WaitStops.childWhoseWaitMayStop(resource, measures)
                .ifPresent(child -> pending().out(child));
    }

    private Pending pending() {
        return PerTransaction.of(this, Pending::new);
    }

    private final class Pending implements TransactionSynchronization {

        private final Set<String> asked = new TreeSet<>();
        private final Set<String> changed = new TreeSet<>();
        private final Set<String> out = new TreeSet<>();
        private final Set<String> whole = new TreeSet<>();
        private boolean severalChanged;
        private boolean anyOut;

        /** Two that are stored together may be one wait, of which neither knew when it was projected. */
        void asked(String child) {
            if (!asked.add(child)) {
                whole(child);
            }
        }

        void changed(String child) {
            severalChanged |= !changed.isEmpty();
            changed.add(child);
        }

        void out(String child) {
            if (out.add(child)) {
                rows.lookAgainAtThoseOut(child);
            }
        }

        void whole(String child) {
            if (whole.add(child)) {
                rows.lookAgain(child);
            }
        }

        /** After whatever stores more, and before the first row is written; the tasks themselves go before their clocks. */
        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE - 1;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            Set<String> all = new TreeSet<>(out);
            all.addAll(whole);
            if (severalChanged) {
                all.addAll(changed);
            }
            if (!all.isEmpty()) {
                held.send();
                anyOut = rows.holdInOrder(all);
            }
        }

        @Override
        public void afterCommit() {
            if (anyOut || !whole.isEmpty()) {
                rounds.soon();
            }
        }
    }
}
