package goldthread.engagement;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.child.ChildRecord;
import goldthread.child.SeenRecord;
import goldthread.directory.Words;
import goldthread.store.DatabaseClock;
import goldthread.store.FhirOperations;
import goldthread.store.Gate;
import goldthread.store.Interaction;
import goldthread.store.OperationInput;
import goldthread.store.Outcomes;
import goldthread.store.Store;
import goldthread.terminology.Rule;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

/** {@code Encounter/{id}/$discharge-readiness}: what is in place before a child leaves hospital, and what is missing. */
@Component
class DischargeReadinessOperation implements FhirOperations {

    private static final Set<String> TYPES =
            Set.of("Patient", "CarePlan", "Appointment", "Encounter", "EpisodeOfCare", "Task");

    private final Gate gate;
    private final ChildRecord children;
    private final Store store;
    private final DatabaseClock clock;
    private final Words words;

    DischargeReadinessOperation(Gate gate, ChildRecord children, Store store, DatabaseClock clock, Words words) {
        this.gate = gate;
        this.children = children;
        this.store = store;
        this.clock = clock;
        this.words = words;
    }

    /** The checklist, from what the caller sees at this moment. */
    @Operation(name = "$discharge-readiness", typeName = "Encounter", idempotent = true)
    public Parameters readiness(@IdParam IIdType id, RequestDetails request) {
        OperationInput.of(request, Set.of());
        gate.admit(Interaction.OPERATION_READS, "Encounter", request);
        gate.require("Encounter/" + id.getIdPart(), request);
        Encounter stored = store.read(Encounter.class, id.getIdPart()).orElseThrow(Outcomes::notFound);
        Stay stay = new Stay(stored);
        String child = stay.child().orElseThrow(Outcomes::notFound);
        if (!Stay.isOne(stored)) {
            throw Outcomes.unprocessable(
                    IssueType.BUSINESSRULE,
                    Rule.CLOSURE_AND_DISCHARGE.code(),
                    "This contact is no stay in hospital, so nobody is discharged from it. Ask of one whose class is IMP,"
                            + " ACUTE or NONAC.",
                    "Encounter.class");
        }
        SeenRecord seen = children.of(child, request);
        List<Resource> record = seen.resources(TYPES).stream().map(store::parse).toList();
        return new ReadinessAnswer(
                        new Readiness(stay, record, clock.now()),
                        words,
                        !seen.withheldBy().isEmpty())
                .parameters();
    }
}
