package goldthread.statutory;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.store.DatabaseClock;
import goldthread.store.PerTransaction;
import goldthread.store.Stage;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;

/**
 * Sees every write, however it comes: a review that says too little is refused at once, and what follows from one is stored in
 * its transaction.
 */
@Component
@Interceptor
class StatutoryInterceptor {

    private final List<FollowsChange> followers;
    private final RecordNow record;
    private final DatabaseClock clock;

    StatutoryInterceptor(List<FollowsChange> followers, RecordNow record, DatabaseClock clock) {
        this.record = record;
        this.followers = List.copyOf(followers);
        this.clock = clock;
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED, order = Stage.PROJECT)
    void created(IBaseResource resource, RequestDetails request) {
        judge(new Change(null, (Resource) resource, request));
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED, order = Stage.PROJECT)
    void updated(IBaseResource before, IBaseResource after, RequestDetails request) {
        judge(new Change((Resource) before, (Resource) after, request));
    }

    private void judge(Change change) {
        Review.decidedBy(change.before(), change.after()).ifPresent(NeedsReviews::require);
        record.note(change.after());
        List<FollowsChange> concerned =
                followers.stream().filter(follower -> follower.concerns(change)).toList();
        if (!concerned.isEmpty()) {
            PerTransaction.of(this, Pending::new).due.put(change, concerned);
        }
    }

    private final class Pending implements TransactionSynchronization {

        private final Map<Change, List<FollowsChange>> due = new LinkedHashMap<>();

        /** Before projections and audit are written, so that they hold this too. */
        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE + 1;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            Instant now = clock.now();
            new LinkedHashMap<>(due).forEach((change, all) -> all.forEach(one -> one.follow(change, now)));
        }
    }
}
