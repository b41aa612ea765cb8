package goldthread.bulk;

import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One round of a node: what has expired goes first, then it works on exports one after the other, until there is none left. */
@Component
class ExportRound {

    private static final Logger LOG = LoggerFactory.getLogger(ExportRound.class);

    private final ExportLease lease;
    private final ExportWork work;
    private final ExportJobs jobs;

    ExportRound(ExportLease lease, ExportWork work, ExportJobs jobs) {
        this.lease = lease;
        this.work = work;
        this.jobs = jobs;
    }

    void run() {
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
}
