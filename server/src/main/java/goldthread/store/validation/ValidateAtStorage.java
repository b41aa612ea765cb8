package goldthread.store.validation;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.store.Outcomes;
import goldthread.store.Stage;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

/**
 * Asserts that nothing is stored unvalidated. What didn't come in as a whole resource, such as the result of a patch or
 * a write of the server's own, is validated here.
 */
@Component
@Interceptor
class ValidateAtStorage {

    private final ProfileRules rules;

    ValidateAtStorage(ProfileRules rules) {
        this.rules = rules;
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED, order = Stage.VALIDATE)
    void created(IBaseResource resource, RequestDetails request) {
        require((Resource) resource, request);
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED, order = Stage.VALIDATE)
    void updated(IBaseResource before, IBaseResource after, RequestDetails request) {
        require((Resource) after, request);
    }

    private void require(Resource resource, RequestDetails request) {
        if (Validated.of(request).contains(resource)) {
            return;
        }
        List<OperationOutcomeIssueComponent> errors = rules.check(resource, null, resource.fhirType(), request);
        if (!errors.isEmpty()) {
            throw Outcomes.unprocessable(errors);
        }
    }
}
