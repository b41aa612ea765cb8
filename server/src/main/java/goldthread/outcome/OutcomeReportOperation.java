package goldthread.outcome;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.child.ChildRecord;
import goldthread.store.DatabaseClock;
import goldthread.store.FhirOperations;
import goldthread.store.Gate;
import goldthread.store.Interaction;
import goldthread.store.OperationInput;
import goldthread.store.Outcomes;
import goldthread.store.Store;
import java.time.Instant;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.springframework.stereotype.Component;

/** {@code ServiceRequest/{id}/$outcome-report}: what has changed since a referral, as far as the caller sees it. */
@Component
class OutcomeReportOperation implements FhirOperations {

    private static final String REFERRAL = "ServiceRequest";

    private final Gate gate;
    private final Store store;
    private final ChildRecord children;
    private final OutcomeReader reader;
    private final DatabaseClock clock;

    OutcomeReportOperation(Gate gate, Store store, ChildRecord children, OutcomeReader reader, DatabaseClock clock) {
        this.gate = gate;
        this.store = store;
        this.children = children;
        this.reader = reader;
        this.clock = clock;
    }

    /** The report; 404 when there is no such referral or the caller may not know of it. */
    @Operation(name = "$outcome-report", typeName = REFERRAL, idempotent = true)
    public Parameters outcomeReport(@IdParam IIdType id, RequestDetails request) {
        OperationInput.of(request, Set.of());
        gate.admit(Interaction.OPERATION_READS, REFERRAL, request);
        gate.require(REFERRAL + "/" + id.getIdPart(), request);
        ServiceRequest referral =
                store.read(ServiceRequest.class, id.getIdPart()).orElseThrow(Outcomes::notFound);
        String child = referral.getSubject().getReferenceElement().getIdPart();
        if (child == null) {
            throw Outcomes.notFound();
        }
        Instant now = clock.now();
        OutcomeRecord record = reader.read(referral, children.of(child, request));
        OutcomeReport report = reader.report(record, now);
        return new ReportAnswer(report, reader.sentences(report, record).all(), now).parameters();
    }
}
