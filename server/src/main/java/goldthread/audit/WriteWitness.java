package goldthread.audit;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.store.ChangeRecord;
import goldthread.store.Stage;
import goldthread.store.StoredResource;
import java.util.Collection;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.springframework.stereotype.Component;

/** Sees every resource that is stored, whoever stored it, and is told of what is changed beside resources. */
@Component
@Interceptor
class WriteWitness implements ChangeRecord {

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

    @Override
    public void atCommit(RequestDetails request, Collection<StoredResource> about) {
        about.forEach(one -> witness(new Item(one.type(), one.id(), one.version()), request));
    }

    private void witness(IBaseResource resource, RequestDetails request) {
        witness(Item.of(resource), request);
    }

    private void witness(Item item, RequestDetails request) {
        trail.recordAtCommit(
                () -> Attempt.writing(request),
                item,
                () -> request.getUserData().put(SEEN, true));
    }

    /** Whether something was stored for this request, and so is recorded; what was rolled back was not. */
    static boolean hasSeen(RequestDetails request) {
        return request.getUserData().containsKey(SEEN);
    }
}
