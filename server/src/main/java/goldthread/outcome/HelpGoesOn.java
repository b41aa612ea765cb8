package goldthread.outcome;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import goldthread.store.DatabaseClock;
import goldthread.store.ResourceKey;
import goldthread.store.Stage;
import goldthread.terminology.EpisodeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Notes when help begins and when it ends, however that is stored, in the transaction in which it is. */
@Component
@Interceptor
class HelpGoesOn {

    private final DueReports rows;
    private final OutcomeSettings settings;
    private final ReportRounds rounds;
    private final DatabaseClock clock;

    HelpGoesOn(DueReports rows, OutcomeSettings settings, ReportRounds rounds, DatabaseClock clock) {
        this.rows = rows;
        this.settings = settings;
        this.rounds = rounds;
        this.clock = clock;
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED, order = Stage.PROJECT)
    void created(IBaseResource resource) {
        note(null, resource);
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED, order = Stage.PROJECT)
    void updated(IBaseResource before, IBaseResource after) {
        note(before, after);
    }

    private void note(@Nullable IBaseResource before, IBaseResource after) {
        if (after instanceof Task task && !(before instanceof Task was && was.getStatus() == task.getStatus())) {
            moved(task);
        } else if (after instanceof EpisodeOfCare episode
                && episode.getStatus() == EpisodeOfCareStatus.FINISHED
                && !isPlace(episode)
                && before instanceof EpisodeOfCare was
                && was.getStatus() != EpisodeOfCareStatus.FINISHED) {
            ended(episode);
        }
    }

    /** Where a child lives or learns is no help that ends. */
    private static boolean isPlace(EpisodeOfCare episode) {
        return EpisodeType.PLACEMENT.isIn(episode.getType()) || EpisodeType.SCHOOL.isIn(episode.getType());
    }

    /** Whether whoever was asked helps no more, and the last report is due. */
    static boolean isOver(Task task) {
        return task.getStatus() == TaskStatus.COMPLETED
                || task.getStatus() == TaskStatus.REJECTED
                || task.getStatus() == TaskStatus.FAILED;
    }

    private void moved(Task task) {
        if (Begun.id("ServiceRequest/", task.getFocus()).isEmpty()) {
            return;
        }
        long key = ResourceKey.of(task);
        if (task.getStatus() == TaskStatus.INPROGRESS) {
            begun(task, key, clock.now());
        } else if (isOver(task)) {
            sendSoon(rows.ended(key));
        } else if (task.getStatus() == TaskStatus.CANCELLED || task.getStatus() == TaskStatus.ENTEREDINERROR) {
            rows.forget(key);
        }
    }

    /** Adds what a task says. */
    void begun(Task task, long key, Instant now) {
        Begun.of(task, now)
                .ifPresent(begun -> rows.begun(
                        begun,
                        key,
                        new SetPoints(begun.started(), settings.reportEvery())
                                .after(now)
                                .orElse(null)));
    }

    private void ended(EpisodeOfCare episode) {
        List<String> referrals = episode.getReferralRequest().stream()
                .flatMap(referral -> Begun.id("ServiceRequest/", referral).stream())
                .toList();
        Optional<String> child = Begun.id("Patient/", episode.getPatient());
        sendSoon(child.isPresent() && !referrals.isEmpty() && rows.ended(child.get(), referrals));
    }

    private void sendSoon(boolean isDue) {
        if (isDue) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    rounds.soon();
                }
            });
        }
    }
}
