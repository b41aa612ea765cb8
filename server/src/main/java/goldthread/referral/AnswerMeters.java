package goldthread.referral;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import goldthread.store.Stage;
import goldthread.terminology.ReferralBusinessStatus;
import goldthread.terminology.SupportOutput;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** How referrals are answered on this node since it started, for those who run the server; nothing of any child. */
@Component
@Interceptor
class AnswerMeters {

    private static final String ANSWERS = "goldthread.referrals.answers";
    private static final Set<TaskStatus> DECISIONS =
            EnumSet.of(TaskStatus.ACCEPTED, TaskStatus.REJECTED, TaskStatus.COMPLETED, TaskStatus.INPROGRESS);

    private final MeterRegistry meters;
    private final Clock clock = Clock.systemUTC();

    AnswerMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Counts what has been committed. */
    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED, order = Stage.TELL)
    void changed(IBaseResource before, IBaseResource after) {
        if (before instanceof Task was && after instanceof Task becomes) {
            ReferralTask.of(becomes)
                    .filter(task -> task.state() != new ReferralTask(was).state())
                    .ifPresent(task -> afterCommit(() -> count(new ReferralTask(was), task)));
        }
    }

    private static void afterCommit(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }

    /** Each state that was said, and, of the first decision, how long it took. */
    void count(ReferralTask before, ReferralTask after) {
        boolean nothing = after.carries(SupportOutput.NO_ALTERNATIVE_AVAILABLE);
        meters.counter(
                        ANSWERS,
                        "state",
                        after.state().toCode(),
                        "nothing_available",
                        Boolean.toString(after.state() == TaskStatus.REJECTED && nothing))
                .increment();
        if (isUndecided(before)
                && DECISIONS.contains(after.state())
                && after.task().getAuthoredOnElement().hasValue()) {
            Instant asked = after.task().getAuthoredOn().toInstant();
            Timer.builder("goldthread.referrals.time.to.decision")
                    .description("From when an addressee was asked until it decided")
                    .register(meters)
                    .record(positive(Duration.between(asked, decided(before.task(), after.task()))));
        }
    }

    /** On hold for information is undecided; whoever was accepted and waits has had their decision. */
    private static boolean isUndecided(ReferralTask task) {
        return switch (task.state()) {
            case REQUESTED, RECEIVED -> true;
            case ONHOLD -> task.is(ReferralBusinessStatus.INFORMATION_REQUESTED);
            default -> false;
        };
    }

    /** When the new version says that it was, as of what is stored later; now when it doesn't. */
    private Instant decided(Task before, Task after) {
        String said = after.getLastModifiedElement().getValueAsString();
        boolean says =
                said != null && !said.equals(before.getLastModifiedElement().getValueAsString());
        return says ? after.getLastModified().toInstant() : clock.instant();
    }

    private static Duration positive(Duration time) {
        return time.isNegative() ? Duration.ZERO : time;
    }
}
