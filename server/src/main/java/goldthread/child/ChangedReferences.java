package goldthread.child;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.store.Stage;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

/** Looks where the references lead that a patch brings: it didn't come as a resource that was looked at on arrival. */
@Component
@Interceptor
class ChangedReferences {

    private final References references;

    ChangedReferences(References references) {
        this.references = references;
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED, order = Stage.RESOLVE_CHILD)
    void require(IBaseResource before, IBaseResource after, RequestDetails request) {
        if (Names.of(request).mentionsOf(after) == null) {
            references.requireAdded((Resource) before, (Resource) after, request);
        }
    }
}
