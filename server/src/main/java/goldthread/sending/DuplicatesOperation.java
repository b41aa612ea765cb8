package goldthread.sending;

import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.store.FhirOperations;
import goldthread.store.Gate;
import goldthread.store.Interaction;
import goldthread.store.TypedInput;
import java.util.Set;
import org.hl7.fhir.r4.model.Parameters;
import org.springframework.stereotype.Component;

/** {@code ServiceRequest/$check-duplicates}: who has asked the same for this child already, as far as the caller may know. */
@Component
class DuplicatesOperation implements FhirOperations {

    private final Gate gate;
    private final Duplicates duplicates;

    DuplicatesOperation(Gate gate, Duplicates duplicates) {
        this.gate = gate;
        this.duplicates = duplicates;
    }

    /** Open referrals, and those of the last twelve months. */
    @Operation(name = "$check-duplicates", typeName = Duplicates.TYPE, idempotent = true)
    public Parameters checkDuplicates(RequestDetails request) {
        gate.admit(Interaction.OPERATION_READS, Duplicates.TYPE, request);
        TypedInput input = TypedInput.of(request, Set.of("patient", "service"));
        Parameters answer = new Parameters();
        String child = Asking.child(input);
        duplicates.of(child, Asking.service(input), request).write(answer);
        return answer;
    }
}
