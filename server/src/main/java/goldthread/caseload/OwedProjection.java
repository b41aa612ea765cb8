package goldthread.caseload;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import goldthread.store.ResourceKey;
import goldthread.store.Stage;
import java.time.Instant;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.springframework.stereotype.Component;

/** Keeps {@code gt_due} in step with every task and plan. */
@Component
@Interceptor
class OwedProjection {

    private final OwedRows rows;
    private final OverdueReviewRounds rounds;

    OwedProjection(OwedRows rows, OverdueReviewRounds rounds) {
        this.rows = rows;
        this.rounds = rounds;
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED, order = Stage.PROJECT)
    void created(IBaseResource resource) {
        Optional<Owed> owed = Owed.in(resource);
        owed.ifPresent(row -> rows.add(ResourceKey.of(resource), row));
        lookSoon(owed);
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED, order = Stage.PROJECT)
    void updated(IBaseResource before, IBaseResource after) {
        if (!Owed.canComeFrom(after)) {
            return;
        }
        Optional<Owed> was = Owed.in(before);
        Optional<Owed> becomes = Owed.in(after);
        if (!was.equals(becomes)) {
            rows.remove(ResourceKey.of(after));
            becomes.ifPresent(owed -> rows.add(ResourceKey.of(after), owed));
            lookSoon(was);
            lookSoon(becomes);
        }
    }

    /** Of a review that is overdue, or no longer is, somebody is told before the next round; the round asks the database's clock. */
    private void lookSoon(Optional<Owed> owed) {
        owed.filter(Owed::isForEverybody)
                .filter(review -> !review.due().isAfter(Instant.now()))
                .ifPresent(review -> rounds.soon());
    }
}
