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
        CurrentCaller.find(request).map(OriginOfCaller::origin).ifPresent(origin -> origin.set(request));
    }

    /** People who act for themselves share a portal with all other families: what they send is theirs alone. */
    static Origin origin(Caller caller) {
        String organisation = caller.organisation().toString();
        boolean forThemselves = Role.of(caller).map(Role::actsForThemselves).orElse(false);
        return new Origin(
                caller.subject(),
                caller.fhirUser(),
                organisation,
                forThemselves ? caller.fhirUser() : organisation,
                caller.client().intake());
    }
}
