package goldthread.access;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.store.Gate;
import goldthread.store.Interaction;
import goldthread.store.Stage;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.springframework.stereotype.Component;

/**
 * Refuses what a caller's role or scopes never allow before anything looks at the content, so that the refusal says
 * nothing about it. The entries of a batch are asked when their turn comes.
 */
@Component
@Interceptor
class FirewallOnArrival {

    private final Gate gate;

    FirewallOnArrival(Gate gate) {
        this.gate = gate;
    }

    @Hook(value = Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED, order = Stage.FIREWALL)
    void admit(RequestDetails request, RestOperationTypeEnum operation) {
        switch (operation) {
            case CREATE -> gate.admit(Interaction.CREATE, request.getResourceName(), request);
            case UPDATE, PATCH -> gate.admit(Interaction.UPDATE, request.getResourceName(), request);
            case TRANSACTION -> {
                if (request.getResource() instanceof Bundle bundle && bundle.getType() != BundleType.BATCH) {
                    gate.admitEntries(bundle, request);
                }
            }
            default -> {}
        }
    }
}
