package goldthread.sending;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.store.Stage;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.springframework.stereotype.Component;

/** Sees every write of a referral and of a task, however it comes, and has it judged with all that is stored beside it. */
@Component
@Interceptor
class SendingInterceptor {

    private final SentAtCommit judged;

    SendingInterceptor(SentAtCommit judged) {
        this.judged = judged;
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED, order = Stage.PROJECT)
    void created(IBaseResource resource, RequestDetails request) {
        if (matters(resource)) {
            judged.note(new Change(null, (Resource) resource, request));
        }
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED, order = Stage.PROJECT)
    void updated(IBaseResource before, IBaseResource after, RequestDetails request) {
        if (matters(after)) {
            judged.note(new Change((Resource) before, (Resource) after, request));
        }
    }

    private static boolean matters(IBaseResource resource) {
        return resource instanceof ServiceRequest || resource instanceof Task;
    }
}
