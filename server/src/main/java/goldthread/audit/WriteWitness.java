package goldthread.audit;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.store.Stage;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.springframework.stereotype.Component;

/** Sees every resource that is stored, whoever stored it. */
@Component
@Interceptor
class WriteWitness {

    private static final String SEEN = WriteWitness.class.getName();

    private final AuditTrail trail;

    WriteWitness(AuditTrail trail) {
        this.trail = trail;
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED, order = Stage.RECORD)
    void created(IBaseResource resource, RequestDetails request) {
        witness(resource, request);
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED, order = Stage.RECORD)
    void updated(IBaseResource before, IBaseResource after, RequestDetails request) {
        witness(after, request);
    }

    private void witness(IBaseResource resource, RequestDetails request) {
        trail.recordAtCommit(
                () -> Attempt.writing(request),
                Item.of(resource),
                () -> request.getUserData().put(SEEN, true));
    }

    /** Whether something was stored for this request, and so is recorded; what was rolled back was not. */
    static boolean hasSeen(RequestDetails request) {
        return request.getUserData().containsKey(SEEN);
    }
}
