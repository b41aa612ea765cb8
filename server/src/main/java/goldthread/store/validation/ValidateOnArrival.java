package goldthread.store.validation;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import com.fasterxml.jackson.databind.JsonNode;
import goldthread.store.Outcomes;
import goldthread.store.ResourceJson;
import goldthread.store.Stage;
import goldthread.store.http.RequestBody;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

/** Validates what a request brings before any database connection is taken; refuses it with all that was found. */
@Component
@Interceptor
class ValidateOnArrival {

    private final FhirContext fhir;
    private final ProfileRules rules;
    private final ValidateAlone alone;

    ValidateOnArrival(FhirContext fhir, ProfileRules rules, ValidateAlone alone) {
        this.fhir = fhir;
        this.rules = rules;
        this.alone = alone;
    }

    @Hook(value = Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED, order = Stage.VALIDATE)
    void validate(RequestDetails request, RestOperationTypeEnum operation) {
        if (!(request.getResource() instanceof Resource resource)) {
            return;
        }
        List<OperationOutcomeIssueComponent> errors = new ArrayList<>();
        switch (operation) {
            case CREATE, UPDATE -> errors.addAll(one(resource, request));
            case TRANSACTION -> errors.addAll(entries((Bundle) resource, request));
            default -> {
                return;
            }
        }
        if (!errors.isEmpty()) {
            throw Outcomes.unprocessable(errors);
        }
    }

    private List<OperationOutcomeIssueComponent> one(Resource resource, RequestDetails request) {
        return alone.check(resource, RequestBody.of(request).orElseGet(() -> ResourceJson.of(fhir, resource)), request);
    }

    /** Each entry of a batch stands for itself, so it is validated when its turn comes. */
    private List<OperationOutcomeIssueComponent> entries(Bundle bundle, RequestDetails request) {
        if (bundle.getType() == Bundle.BundleType.BATCH) {
            return List.of();
        }
        JsonNode json = RequestBody.of(request).orElseGet(() -> ResourceJson.of(fhir, bundle));
        LiteralReferences references = new LiteralReferences(json, request.getFhirServerBase());
        List<OperationOutcomeIssueComponent> errors = new ArrayList<>();
        for (int i = 0; i < bundle.getEntry().size(); i++) {
            Bundle.BundleEntryComponent entry = bundle.getEntry().get(i);
            if (writes(entry)) {
                JsonNode asSent = json.path("entry").path(i).path("resource");
                errors.addAll(rules.check(
                        entry.getResource(), references.in(asSent), "Bundle.entry[" + i + "].resource", request));
            }
        }
        return errors;
    }

    private static boolean writes(Bundle.BundleEntryComponent entry) {
        Bundle.HTTPVerb verb = entry.getRequest().getMethod();
        return entry.getResource() != null && (verb == Bundle.HTTPVerb.POST || verb == Bundle.HTTPVerb.PUT);
    }
}
