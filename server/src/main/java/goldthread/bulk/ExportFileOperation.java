package goldthread.bulk;

import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.access.BulkAccess;
import goldthread.access.CurrentCaller;
import goldthread.store.FhirOperations;
import goldthread.store.Gate;
import goldthread.store.Interaction;
import goldthread.store.OperationInput;
import goldthread.store.Outcomes;
import goldthread.store.RawAnswer;
import goldthread.store.ShownRecords;
import goldthread.store.StoredResource;
import goldthread.store.StoredVersions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Binary;
import org.springframework.stereotype.Component;

/**
 * {@code $export-file}: one file of a complete export. Nothing that a resource says was kept for it: it is read now, and only
 * what its caller may take now.
 */
@Component
class ExportFileOperation implements FhirOperations {

    private static final Set<String> PARAMETERS = Set.of("job", "type", "part");
    private static final int OK = 200;

    private final Gate gate;
    private final BulkAccess access;
    private final ExportJobs jobs;
    private final Exportable exportable;
    private final StoredVersions versions;

    ExportFileOperation(Gate gate, BulkAccess access, ExportJobs jobs, Exportable exportable, StoredVersions versions) {
        this.gate = gate;
        this.access = access;
        this.jobs = jobs;
        this.exportable = exportable;
        this.versions = versions;
    }

    /** The file; 404 when there is none, when it is somebody else's, and when nothing in it may be taken any more. */
    @Operation(name = "$export-file", idempotent = true)
    public Binary file(RequestDetails request) {
        access.require(request);
        RawAnswer.requirePlain(request);
        gate.admit(Interaction.OPERATION_READS, "Patient", request);
        OperationInput input = OperationInput.of(request, PARAMETERS);
        String type = input.one("type").orElse("");
        ExportJob job = input.one("job")
                .flatMap(id -> jobs.find(id, CurrentCaller.of(request)))
                .filter(found -> found.state() == ExportState.COMPLETE)
                .filter(found -> found.types().contains(type))
                .orElseThrow(Outcomes::notFound);
        if (!access.admits(job.purpose(), request)) {
            throw Outcomes.forbidden();
        }
        gate.admit(Interaction.READ, type, request);
        Map<Long, Long> items = new TreeMap<>(jobs.items(job.id(), type, part(input)));
        items.keySet().retainAll(exportable.of(items.keySet(), request));
        List<StoredResource> bodies = versions.exactly(items).stream()
                .sorted(Comparator.comparing(StoredResource::id))
                .toList();
        if (bodies.isEmpty()) {
            throw Outcomes.notFound();
        }
        ShownRecords.note(request, bodies);
        String lines = bodies.stream().map(body -> body.json() + "\n").collect(Collectors.joining());
        new RawAnswer(OK, "application/fhir+ndjson", Map.of(), lines).set(request);
        return new Binary();
    }

    private static int part(OperationInput input) {
        return input.one("part")
                .filter(part -> part.matches("[1-9][0-9]{0,5}"))
                .map(Integer::parseInt)
                .orElseThrow(Outcomes::notFound);
    }
}
