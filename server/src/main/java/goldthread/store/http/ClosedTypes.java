package goldthread.store.http;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.store.Outcomes;
import goldthread.store.Stage;
import goldthread.store.search.StoredTypes;
import org.hl7.fhir.r4.model.Bundle;
import org.springframework.stereotype.Component;

/** The closed list of types holds for the entries of a bundle as it does for a request of its own. */
@Component
@Interceptor
class ClosedTypes {

    private final StoredTypes types;

    ClosedTypes(StoredTypes types) {
        this.types = types;
    }

    @Hook(value = Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED, order = Stage.FIREWALL)
    void require(RequestDetails request, RestOperationTypeEnum operation) {
        if (operation == RestOperationTypeEnum.TRANSACTION && request.getResource() instanceof Bundle bundle) {
            for (Bundle.BundleEntryComponent entry : bundle.getEntry()) {
                if (entry.hasResource()
                        && types.named(entry.getResource().fhirType()).isEmpty()) {
                    throw Outcomes.notOffered(
                            "unknown-type", "This is not a type of this server; `metadata` lists them.");
                }
            }
        }
    }
}
