package goldthread.access;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.store.Origin;
import goldthread.store.Stage;
import org.springframework.stereotype.Component;

/** Tells the store on whose behalf a request runs; it learns no more of the caller than it needs. */
@Component
@Interceptor
class OriginOfCaller {

    @Hook(value = Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED, order = Stage.IDENTIFY)
    void tell(RequestDetails request) {
        CurrentCaller.find(request)
                .ifPresent(caller -> new Origin(
                                caller.subject(),
                                caller.organisation().system() + "|"
                                        + caller.organisation().value(),
                                caller.client().intake())
                        .set(request));
    }
}
