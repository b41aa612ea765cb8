package goldthread.waiting;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import goldthread.store.ResourceKey;
import goldthread.store.Stage;
import goldthread.terminology.ReferralClock;
import goldthread.waiting.ReferredLookup.Around;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps {@code gt_open_clock} in step with every referral task, and notes which alarms are to end. */
@Component
@Interceptor
class ClockProjection {

    private final ReferredLookup lookup;
    private final WaitingSettings settings;
    private final OpenClocks rows;
    private final Breaches breaches;
    private final SweepRounds rounds;

    ClockProjection(
            ReferredLookup lookup, WaitingSettings settings, OpenClocks rows, Breaches breaches, SweepRounds rounds) {
        this.lookup = lookup;
        this.settings = settings;
        this.rows = rows;
        this.breaches = breaches;
        this.rounds = rounds;
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED, order = Stage.PROJECT)
    void created(IBaseResource resource) {
        if (resource instanceof Task task && Clocks.areOf(task)) {
            add(task, ResourceKey.of(task));
        }
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED, order = Stage.PROJECT)
    void updated(IBaseResource before, IBaseResource after) {
        if (!(before instanceof Task was)
                || !(after instanceof Task task)
                || !(Clocks.areOf(was) || Clocks.areOf(task))) {
            return;
        }
        rows.remove(ResourceKey.of(task));
        if (Clocks.areOf(task)) {
            add(task, ResourceKey.of(task));
        }
        Set<ReferralClock> goingOn = Clocks.areOf(task) ? Clocks.goingOn(was, task) : Set.of();
        breaches.keepOnly(task.getIdElement().getIdPart(), goingOn);
        if (!goingOn.containsAll(Clocks.running(was))) {
            sweepAfterwards();
        }
    }

    /** Adds what a referral task says. */
    void add(Task task, long key) {
        if (Clocks.running(task).isEmpty()) {
            return;
        }
        Around around = lookup.of(task);
        ResponseTimes times = around.referred().times(task, settings.times(), settings.asUrgent());
        OpenClock.of(task, around.referred(), times, around.waiting())
                .ifPresent(open -> rows.add(key, task.getIdElement().getIdPart(), open));
    }

    /** An alarm needn't wait for the next round to end. */
    private void sweepAfterwards() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                rounds.soon();
            }
        });
    }
}
