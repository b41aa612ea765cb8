package goldthread.bulk;

import goldthread.store.Rounds;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When this node works on exports: every so often, and soon after one was asked for. What has expired goes first. */
@Component
class ExportRounds {

    private static final Logger LOG = LoggerFactory.getLogger(ExportRounds.class);
    private static final Duration SOON = Duration.ofMillis(100);

    private final ExportLease lease;
    private final ExportWork work;
    private final ExportJobs jobs;
    private final Duration every;
    private final Rounds rounds = new Rounds("export-rounds");

    ExportRounds(ExportLease lease, ExportWork work, ExportJobs jobs, ExportSettings settings) {
        this.lease = lease;
        this.work = work;
        this.jobs = jobs;
        this.every = settings.lookEvery();
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (!every.isZero()) {
            rounds.every(every, this::round);
        }
    }

    /** Works in a moment; several that ask in one moment get one round. */
    void soon() {
        rounds.soonOnceBegun(SOON, this::round);
    }

    /** Works on exports one after the other, until there is none left. */
    void round() {
        lease.expired().forEach(jobs::end);
        String holder = UUID.randomUUID().toString();
        Optional<ExportJob> job = lease.take(holder);
        while (job.isPresent()) {
            String id = job.get().id();
            workOn(id, holder);
            job = lease.take(holder);
        }
    }

    private void workOn(String id, String holder) {
        try {
            for (Optional<ExportJob> job = lease.held(id, holder); job.isPresent(); job = lease.held(id, holder)) {
                work.next(job.get(), holder);
            }
        } catch (ExportWork.TakenOver taken) {
            LOG.debug("An export was taken over, or has ended");
        } catch (RuntimeException failed) {
            LOG.warn("A part of an export failed: {}", failed.getClass().getSimpleName());
            lease.failed(id, holder);
        }
    }

    @PreDestroy
    void end() throws InterruptedException {
        rounds.end();
    }
}
