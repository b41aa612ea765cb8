package goldthread.alert;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import goldthread.store.PerTransaction;
import goldthread.store.Stage;
import java.util.ArrayDeque;
import java.util.Queue;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;

/** Sees that a record is known to fewer, and carries that over to what was made of it, in the same transaction. */
@Component
@Interceptor
class NarrowedInterceptor {

    private final MadeOfRecords made;

    NarrowedInterceptor(MadeOfRecords made) {
        this.made = made;
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED, order = Stage.PROJECT)
    void updated(IBaseResource before, IBaseResource after) {
        Resource was = (Resource) before;
        Resource is = (Resource) after;
        if (Narrowed.isBetween(was, is)) {
            PerTransaction.of(this, Pending::new).noted.add(new Narrowed(was, is));
        }
    }

    private final class Pending implements TransactionSynchronization {

        /** What is narrowed on the way is noted as well, with what was made of it in its turn. */
        private final Queue<Narrowed> noted = new ArrayDeque<>();

        /** After all that the server makes of a record in the same transaction; before projections and audit. */
        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE + 5;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            while (!noted.isEmpty()) {
                made.follow(noted.remove());
            }
        }
    }
}
