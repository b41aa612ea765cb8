package goldthread.risk;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.child.ChildRecord;
import goldthread.child.Recorders;
import goldthread.child.SeenRecord;
import goldthread.directory.Directory;
import goldthread.directory.Words;
import goldthread.store.DatabaseClock;
import goldthread.store.FhirOperations;
import goldthread.store.OperationInput;
import goldthread.store.Store;
import goldthread.store.StoredResource;
import goldthread.store.conformance.Translations;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Parameters;
import org.springframework.stereotype.Component;

/**
 * {@code Patient/{id}/$risk-summary}: what each agency said last of each risk, in the common language and on its own scale,
 * and what has put it out of date (N62, N64, N65); computed from what the caller sees at this moment.
 */
@Component
class RiskSummaryOperation implements FhirOperations {

    private static final Set<String> WRITINGS = Set.of("RiskAssessment", "ClinicalImpression", "CarePlan");
    private static final Set<String> TYPES = Set.of(
            "Patient",
            "RiskAssessment",
            "ClinicalImpression",
            "CarePlan",
            "Observation",
            "Appointment",
            "EpisodeOfCare",
            "Task");

    private final ChildRecord children;
    private final Recorders recorders;
    private final Directory directory;
    private final Store store;
    private final DatabaseClock clock;
    private final Words words;
    private final Translations translations;

    RiskSummaryOperation(
            ChildRecord children,
            Recorders recorders,
            Directory directory,
            Store store,
            DatabaseClock clock,
            Words words,
            Translations translations) {
        this.children = children;
        this.recorders = recorders;
        this.directory = directory;
        this.store = store;
        this.clock = clock;
        this.words = words;
        this.translations = translations;
    }

    /** The summary; 404 when there is no such child or the caller may not know of them. */
    @Operation(name = "$risk-summary", typeName = "Patient", idempotent = true)
    public Parameters riskSummary(@IdParam IIdType child, RequestDetails request) {
        OperationInput.of(request, Set.of());
        SeenRecord seen = children.of(child.getIdPart(), request);
        return new RiskAnswer(read(seen), words, translations, clock.now()).parameters();
    }

    private RiskRecord read(SeenRecord seen) {
        List<StoredResource> stored =
                seen.resources(TYPES).stream().filter(RiskRecord::mayMatter).toList();
        Map<String, String> recordedBy = recorders.of(seen, WRITINGS);
        Set<String> organisations = new HashSet<>();
        stored.forEach(resource -> {
            String recorder = recordedBy.get(resource.reference());
            if (recorder != null) {
                organisations.add(recorder);
            }
        });
        return new RiskRecord(
                stored.stream().map(store::parse).toList(),
                directory.namedIn(stored, organisations),
                recordedBy,
                !seen.withheldBy().isEmpty());
    }
}
