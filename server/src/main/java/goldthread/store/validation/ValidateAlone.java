package goldthread.store.validation;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import com.fasterxml.jackson.databind.JsonNode;
import goldthread.store.Origin;
import goldthread.store.Outcomes;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

/** Validates a resource that is sent on its own, or stands for itself as the entry of a batch. */
@Component
public class ValidateAlone {

    private final ProfileRules rules;

    ValidateAlone(ProfileRules rules) {
        this.rules = rules;
    }

    /** Whether a resource that the server makes of others' would be taken from anybody. */
    public boolean isValid(Resource made) {
        RequestDetails own = new SystemRequestDetails();
        Origin.SERVER.set(own);
        return rules.check(made, null, made.fhirType(), own).isEmpty();
    }

    /**
     * Requires that it is valid.
     *
     * @param asSent its JSON as it came, before anything was left out in parsing
     * @throws ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException 400 or 422 with all that was found
     */
    public void require(Resource resource, JsonNode asSent, RequestDetails request) {
        List<OperationOutcomeIssueComponent> errors = check(resource, asSent, request);
        if (!errors.isEmpty()) {
            throw Outcomes.unprocessable(errors);
        }
    }

    /**
     * What is wrong with it.
     *
     * @return the errors; warnings go to the request's notes
     */
    public List<OperationOutcomeIssueComponent> check(Resource resource, JsonNode asSent, RequestDetails request) {
        JsonNode looked = resource instanceof Bundle
                ? asSent
                : new LiteralReferences(asSent, request.getFhirServerBase()).in(asSent);
        return rules.check(resource, looked, resource.fhirType(), request);
    }
}
