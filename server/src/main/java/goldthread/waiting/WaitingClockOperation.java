package goldthread.waiting;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.child.ChildRecord;
import goldthread.child.JoinedRecords;
import goldthread.child.SeenRecord;
import goldthread.directory.Directory;
import goldthread.store.DatabaseClock;
import goldthread.store.FhirOperations;
import goldthread.store.OperationInput;
import goldthread.store.Store;
import goldthread.store.StoredResource;
import goldthread.terminology.OutcomeMeasures;
import goldthread.terminology.ReferralClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

/**
 * {@code $waiting-clock}: how long a child has waited for each organisation to which they were referred, by the national
 * four-week clock, computed from what the caller sees at this moment, and what each addressee of whose task they know owes by
 * when, as the alarms go by it.
 */
@Component
class WaitingClockOperation implements FhirOperations {

    private static final Set<String> TYPES =
            Set.of("Patient", "ServiceRequest", "Task", "Encounter", "Observation", "CarePlan");

    private final ChildRecord children;
    private final JoinedRecords joined;
    private final Directory directory;
    private final Store store;
    private final OwedClocks owed;
    private final DatabaseClock clock;
    private final OutcomeMeasures measures;

    WaitingClockOperation(
            ChildRecord children,
            JoinedRecords joined,
            Directory directory,
            Store store,
            OwedClocks owed,
            DatabaseClock clock,
            OutcomeMeasures measures) {
        this.children = children;
        this.joined = joined;
        this.directory = directory;
        this.store = store;
        this.owed = owed;
        this.clock = clock;
        this.measures = measures;
    }

    /** The waits of a child. */
    @Operation(name = "$waiting-clock", typeName = "Patient", idempotent = true)
    public Parameters waitingClock(@IdParam IIdType child, RequestDetails request) {
        OperationInput.of(request, Set.of());
        SeenRecord seen = children.of(child.getIdPart(), request);
        List<StoredResource> stored = seen.resources(TYPES);
        List<Resource> record = stored.stream().map(store::parse).toList();
        WaitingRecord waiting = new WaitingRecord(record, directory.namedIn(stored, Set.of()), measures);
        Instant now = clock.now();
        Map<String, Map<ReferralClock, Instant>> clocks =
                owed.of(joined.of(child.getIdPart()).records());
        return new WaitingAnswer(waiting, clocks, now, !seen.withheldBy().isEmpty()).parameters();
    }
}
