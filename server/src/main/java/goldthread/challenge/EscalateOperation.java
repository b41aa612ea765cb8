package goldthread.challenge;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.store.FhirOperations;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Task;
import org.springframework.stereotype.Component;

/** Challenges what a task decided, or takes a concern further, in the version that the caller saw. */
@Component
class EscalateOperation implements FhirOperations {

    private final Escalator escalator;

    EscalateOperation(Escalator escalator) {
        this.escalator = escalator;
    }

    /** The concern as it is now. */
    @Operation(name = "$escalate", typeName = "Task")
    public Task escalate(@IdParam IIdType task, RequestDetails request) {
        return escalator.escalate(task.getIdPart(), request);
    }
}
