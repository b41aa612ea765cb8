package goldthread.reporting;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import goldthread.store.PerTransaction;
import goldthread.store.ResourceKey;
import goldthread.store.Stage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;

/** Compares a child's scores anew in the transaction that stores a score or a contact. */
@Component
@Interceptor
class OutcomesAtCommit {

    /** Whoever takes turns elsewhere too takes them in one order. */
    private static final int AFTER_ALL_OTHER_TURNS = 7;

    private final OutcomeTable table;

    OutcomesAtCommit(OutcomeTable table) {
        this.table = table;
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED, order = Stage.PROJECT)
    void created(IBaseResource resource) {
        note((Resource) resource);
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED, order = Stage.PROJECT)
    void updated(IBaseResource before, IBaseResource after) {
        if (OutcomeTable.concerns((Resource) before)) {
            Written.child(OutcomeTable.child((Resource) before)).ifPresent(pending().children::add);
        }
        note((Resource) after);
    }

    private void note(Resource resource) {
        if (OutcomeTable.concerns(resource)) {
            Written.child(OutcomeTable.child(resource)).ifPresent(child -> {
                pending().children.add(child);
                pending().fresh.put(ResourceKey.of(resource), resource);
            });
        }
    }

    private Pending pending() {
        return PerTransaction.of(this, Pending::new);
    }

    private final class Pending implements TransactionSynchronization {

        private final Set<String> children = new TreeSet<>();
        private final Map<Long, Resource> fresh = new LinkedHashMap<>();

        /** Before the batch of projections is written. */
        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE + AFTER_ALL_OTHER_TURNS;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            table.takeTurns(children);
            table.renew(children, fresh);
            children.clear();
            fresh.clear();
        }
    }
}
