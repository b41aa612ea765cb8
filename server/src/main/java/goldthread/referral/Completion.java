package goldthread.referral;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.store.Stage;
import goldthread.store.validation.Validated;
import java.time.Clock;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

/** Fills in, before validation, what contracts promise to fill in on referrals and their tasks when it is absent. */
@Component
@Interceptor
class Completion {

    private final ReferralDefaults defaults;
    private final Clock clock = Clock.systemUTC();

    Completion(ReferralSettings settings) {
        this.defaults = new ReferralDefaults(settings.acknowledgeWithin());
    }

    @Hook(value = Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED, order = Stage.COMPLETE)
    void complete(RequestDetails request, RestOperationTypeEnum operation) {
        boolean writes = operation == RestOperationTypeEnum.CREATE || operation == RestOperationTypeEnum.UPDATE;
        if (writes && request.getResource() instanceof Resource resource) {
            complete(resource, request);
        } else if (operation == RestOperationTypeEnum.TRANSACTION && request.getResource() instanceof Bundle bundle) {
            SentReferrals.note(bundle, request);
            bundle.getEntry().stream()
                    .filter(Bundle.BundleEntryComponent::hasResource)
                    .forEach(entry -> complete(entry.getResource(), request));
        }
    }

    private void complete(Resource resource, RequestDetails request) {
        if (defaults.fill(resource, clock.instant())) {
            Validated.of(request).completed(resource);
        }
    }
}
