package goldthread.assessment;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.child.ChildRecord;
import goldthread.child.Recorders;
import goldthread.child.SeenRecord;
import goldthread.directory.Directory;
import goldthread.directory.Parties;
import goldthread.measure.Scores;
import goldthread.store.DatabaseClock;
import goldthread.store.FhirOperations;
import goldthread.store.OperationInput;
import goldthread.store.Store;
import goldthread.store.StoredResource;
import goldthread.terminology.OutcomeMeasures;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

/**
 * {@code Patient/{id}/$outcome-trend}: how the scores of a child have moved, one series for each measure and rater, each
 * verdict with the threshold that it rests on; computed from what the caller sees at this moment.
 */
@Component
class OutcomeTrendOperation implements FhirOperations {

    private static final Set<String> SCORES = Set.of("Observation");
    private static final Set<String> TYPES =
            Set.of("Patient", "RelatedPerson", "Observation", "Encounter", "EpisodeOfCare", "Goal");

    private final ChildRecord children;
    private final Recorders recorders;
    private final Directory directory;
    private final Store store;
    private final DatabaseClock clock;
    private final OutcomeMeasures measures;

    OutcomeTrendOperation(
            ChildRecord children,
            Recorders recorders,
            Directory directory,
            Store store,
            DatabaseClock clock,
            OutcomeMeasures measures) {
        this.children = children;
        this.recorders = recorders;
        this.directory = directory;
        this.store = store;
        this.clock = clock;
        this.measures = measures;
    }

    /** The trend; 404 when there is no such child or the caller may not know of them. */
    @Operation(name = "$outcome-trend", typeName = "Patient", idempotent = true)
    public Parameters outcomeTrend(@IdParam IIdType child, RequestDetails request) {
        TrendQuestion question = TrendQuestion.of(
                OperationInput.of(request, Set.of(TrendQuestion.MEASURE, TrendQuestion.RATER)), measures);
        SeenRecord seen = children.of(child.getIdPart(), request);
        return new TrendAnswer(read(seen), question, measures, clock.now()).parameters();
    }

    private TrendRecord read(SeenRecord seen) {
        List<StoredResource> stored = seen.resources(TYPES).stream()
                .filter(resource -> !SCORES.contains(resource.type()) || Scores.mayBe(resource))
                .toList();
        Map<String, String> recordedBy = recorders.of(seen, SCORES);
        Set<String> organisations = new HashSet<>();
        stored.stream()
                .flatMap(resource -> Stream.ofNullable(recordedBy.get(resource.reference())))
                .forEach(organisations::add);
        Parties directoryEntries = directory.namedIn(stored, organisations);
        List<Resource> record = stored.stream().map(store::parse).toList();
        return new TrendRecord(
                record,
                directoryEntries.and(record),
                recordedBy,
                !seen.withheldBy().isEmpty());
    }
}
