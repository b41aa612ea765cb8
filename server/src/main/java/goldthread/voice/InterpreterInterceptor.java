package goldthread.voice;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.child.PartyKey;
import goldthread.store.PerTransaction;
import goldthread.store.Stage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;

/** Has appointments judged just before a transaction commits: the child may be in the same bundle, after them. */
@Component
@Interceptor
class InterpreterInterceptor {

    private final Interpreters interpreters;

    InterpreterInterceptor(Interpreters interpreters) {
        this.interpreters = interpreters;
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED, order = Stage.PROJECT)
    void created(IBaseResource resource, RequestDetails request) {
        note(null, resource, request);
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED, order = Stage.PROJECT)
    void updated(IBaseResource before, IBaseResource after, RequestDetails request) {
        note(before, after, request);
    }

    private void note(@Nullable IBaseResource before, IBaseResource after, RequestDetails request) {
        if (after instanceof Appointment booked) {
            Appointment earlier = before instanceof Appointment was ? was : null;
            PerTransaction.of(this, Pending::new).booked.add(new Booked(earlier, booked, request));
        } else if (after instanceof Patient child) {
            PerTransaction.of(this, Pending::new).children.put(PartyKey.typed(child), child);
        }
    }

    /**
     * An appointment that is stored.
     *
     * @param before the version before; {@code null} for a new one
     */
    record Booked(@Nullable Appointment before, Appointment after, RequestDetails request) {}

    private final class Pending implements TransactionSynchronization {

        private final List<Booked> booked = new ArrayList<>();
        private final Map<String, Patient> children = new HashMap<>();

        /** Before projections and audit are written: what is refused leaves nothing. */
        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE + 4;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            booked.forEach(appointment -> interpreters.judge(appointment, children));
            booked.clear();
        }
    }
}
