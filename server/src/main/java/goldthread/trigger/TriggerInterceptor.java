package goldthread.trigger;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.store.Stage;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

/** Sees every score that is stored, however it comes, and has it judged with all else that its transaction stores. */
@Component
@Interceptor
class TriggerInterceptor {

    private final TriggersAtCommit triggers;

    TriggerInterceptor(TriggersAtCommit triggers) {
        this.triggers = triggers;
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED, order = Stage.PROJECT)
    void created(IBaseResource resource, RequestDetails request) {
        triggers.note(null, (Resource) resource, request);
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED, order = Stage.PROJECT)
    void updated(IBaseResource before, IBaseResource after, RequestDetails request) {
        triggers.note((Resource) before, (Resource) after, request);
    }
}
