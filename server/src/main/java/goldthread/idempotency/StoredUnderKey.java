package goldthread.idempotency;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.store.PerTransaction;
import goldthread.store.Stage;
import java.util.LinkedHashSet;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;

/** Notes what a request under a key stores, in the transaction that stores it, so that both are there or neither. */
@Component
@Interceptor
class StoredUnderKey {

    private final KeptRequests kept;

    StoredUnderKey(KeptRequests kept) {
        this.kept = kept;
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED, order = Stage.RECORD)
    void created(IBaseResource resource, RequestDetails request) {
        note(resource, request);
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED, order = Stage.RECORD)
    void updated(IBaseResource before, IBaseResource after, RequestDetails request) {
        note(after, request);
    }

    private void note(IBaseResource resource, RequestDetails request) {
        Turn.of(request)
                .ifPresent(turn -> PerTransaction.of(this, () -> new Pending(turn))
                        .versions
                        .add(resource.getIdElement().toUnqualified().getValue()));
    }

    private final class Pending implements TransactionSynchronization {

        private final Turn turn;
        private final Set<String> versions = new LinkedHashSet<>();

        Pending(Turn turn) {
            this.turn = turn;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            kept.stores(turn, versions);
        }

        @Override
        public void afterCommit() {
            turn.stored(versions);
        }
    }
}
