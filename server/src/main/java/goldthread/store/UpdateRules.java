package goldthread.store;

import ca.uhn.fhir.interceptor.api.HookParams;
import ca.uhn.fhir.interceptor.api.IInterceptorService;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.InterceptorInvocationTimingEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

/**
 * The rules for updates, for versions that are kept beside the store: each hook that looks at a version before HAPI
 * stores it looks at these too, so that no rule can be gone round.
 */
@Component
public class UpdateRules {

    private final IInterceptorService storageHooks;

    UpdateRules(IInterceptorService storageHooks) {
        this.storageHooks = storageHooks;
    }

    /**
     * Requires that one version may follow the other.
     *
     * @throws ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException as if HAPI were about to store it
     */
    public void require(Resource before, Resource after, RequestDetails request) {
        storageHooks.callHooks(
                Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED,
                new HookParams()
                        .add(IBaseResource.class, before)
                        .add(IBaseResource.class, after)
                        .add(RequestDetails.class, request)
                        .addIfMatchesType(ServletRequestDetails.class, request)
                        .add(TransactionDetails.class, new TransactionDetails())
                        .add(InterceptorInvocationTimingEnum.class, InterceptorInvocationTimingEnum.ACTIVE));
    }
}
