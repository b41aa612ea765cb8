package goldthread.bulk;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.access.BulkAccess;
import goldthread.access.Caller;
import goldthread.access.CurrentCaller;
import goldthread.access.KnownChild;
import goldthread.access.KnownChildren;
import goldthread.store.DatabaseClock;
import goldthread.store.FhirOperations;
import goldthread.store.Gate;
import goldthread.store.Interaction;
import goldthread.store.OperationInput;
import goldthread.store.Outcomes;
import goldthread.store.RawAnswer;
import goldthread.store.View;
import goldthread.terminology.Rule;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.springframework.stereotype.Component;

/** {@code Group/our-children/$export}, and {@code $export-status}, where its caller asks how it stands or ends it. */
@Component
class ExportOperations implements FhirOperations {

    /** The one group: those around whom the caller's organisation stands. */
    private static final String OUR_CHILDREN = "our-children";

    private static final int OK = 200;
    private static final int ACCEPTED = 202;
    private static final int WAIT_S = 2;

    private final Gate gate;
    private final BulkAccess access;
    private final KnownChildren known;
    private final ExportJobs jobs;
    private final ExportRounds rounds;
    private final ExportSettings settings;
    private final DatabaseClock clock;

    ExportOperations(
            Gate gate,
            BulkAccess access,
            KnownChildren known,
            ExportJobs jobs,
            ExportRounds rounds,
            ExportSettings settings,
            DatabaseClock clock) {
        this.gate = gate;
        this.access = access;
        this.known = known;
        this.jobs = jobs;
        this.rounds = rounds;
        this.settings = settings;
        this.clock = clock;
    }

    /** Begins an export; 403 for whoever is no system that the operator has named for the purpose. */
    @Operation(name = "$export", typeName = "Group", idempotent = true)
    public Binary export(@IdParam IdType group, RequestDetails request) {
        access.require(request);
        RawAnswer.requirePlain(request);
        ExportRequest asked = ExportRequest.of(
                OperationInput.of(request, ExportRequest.PARAMETERS), request.getHeaders("Prefer"), clock.now());
        if (!access.admits(asked.purpose(), request)) {
            throw Outcomes.forbidden();
        }
        asked.types().forEach(type -> gate.admit(Interaction.READ, type, request));
        if (!OUR_CHILDREN.equals(group.getIdPart())) {
            throw Outcomes.notFound();
        }
        Caller caller = CurrentCaller.of(request);
        String id = jobs.begin(caller, asked, request.getCompleteUrl(), children(request), clock.now(), settings)
                .orElseThrow(() -> Outcomes.tooMany(
                        Math.toIntExact(Math.min(settings.keep().toSeconds(), Integer.MAX_VALUE))));
        rounds.soon();
        return answer(new RawAnswer(ACCEPTED, "", Map.of("Content-Location", statusUrl(id, request)), ""), request);
    }

    private List<String> children(RequestDetails request) {
        return known.of(request).stream()
                .filter(child -> child.view() == View.WHOLE)
                .map(KnownChild::id)
                .sorted()
                .toList();
    }

    private static String statusUrl(String id, RequestDetails request) {
        return request.getFhirServerBase() + "/$export-status?job=" + id;
    }

    /** How an export stands, or its end; 404 for one of somebody else's. */
    @Operation(name = "$export-status", idempotent = true, deleteEnabled = true)
    public Binary status(RequestDetails request) {
        access.require(request);
        RawAnswer.requirePlain(request);
        gate.admit(Interaction.OPERATION_READS, "Patient", request);
        String id = OperationInput.of(request, Set.of("job")).one("job").orElseThrow(Outcomes::notFound);
        ExportJob job = jobs.find(id, CurrentCaller.of(request)).orElseThrow(Outcomes::notFound);
        if (request.getRequestType() == RequestTypeEnum.DELETE) {
            jobs.end(id);
            return answer(new RawAnswer(ACCEPTED, "", Map.of(), ""), request);
        }
        return answer(
                switch (job.state()) {
                    case UNDER_WAY ->
                        new RawAnswer(
                                ACCEPTED, "", Map.of("X-Progress", job.progress(), "Retry-After", "" + WAIT_S), "");
                    case COMPLETE ->
                        new RawAnswer(
                                OK,
                                "application/json",
                                Map.of(
                                        "Expires",
                                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                                job.expires().atOffset(ZoneOffset.UTC))),
                                new Manifest(job, jobs.files(id)).json(request.getFhirServerBase()));
                    case FAILED ->
                        throw Outcomes.unprocessable(
                                IssueType.INCOMPLETE,
                                Rule.EXPORT_REQUEST.code(),
                                "This export couldn't be finished, and has no files. Ask for a new one.",
                                null);
                },
                request);
    }

    private static Binary answer(RawAnswer answer, RequestDetails request) {
        answer.set(request);
        return new Binary();
    }
}
