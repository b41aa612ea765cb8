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

/**
 * The closed list of types holds for the entries of a transaction as it does for a request of its own. Entries of a
 * batch are asked one by one when their turn comes.
 */
@Component
@Interceptor
class ClosedTypes {

    private final StoredTypes types;

    ClosedTypes(StoredTypes types) {
        this.types = types;
    }

    @Hook(value = Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED, order = Stage.FIREWALL)
    void require(RequestDetails request, RestOperationTypeEnum operation) {
        if (operation == RestOperationTypeEnum.TRANSACTION
                && request.getResource() instanceof Bundle bundle
                && bundle.getType() != Bundle.BundleType.BATCH) {
            for (int i = 0; i < bundle.getEntry().size(); i++) {
                requireKnown(bundle.getEntry().get(i), "Bundle.entry[" + i + "].resource");
            }
        }
    }

    private void requireKnown(Bundle.BundleEntryComponent entry, String place) {
        if (entry.getResource() != null
                && types.named(entry.getResource().fhirType()).isEmpty()) {
            throw Outcomes.unknownType(place);
        }
    }
}
