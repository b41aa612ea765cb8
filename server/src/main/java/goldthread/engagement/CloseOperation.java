package goldthread.engagement;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.child.PartyKey;
import goldthread.store.DateSpan;
import goldthread.store.FhirOperations;
import goldthread.store.Gate;
import goldthread.store.Interaction;
import goldthread.store.Outcomes;
import goldthread.store.SeenVersion;
import goldthread.store.Store;
import goldthread.terminology.Rule;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.springframework.stereotype.Component;

/** {@code EpisodeOfCare/{id}/$close}: the end of a service's involvement, with all that belongs to it. */
@Component
class CloseOperation implements FhirOperations {

    private static final Set<EpisodeOfCareStatus> OVER =
            EnumSet.of(EpisodeOfCareStatus.FINISHED, EpisodeOfCareStatus.CANCELLED, EpisodeOfCareStatus.ENTEREDINERROR);

    private final Store store;
    private final Gate gate;
    private final TraceTable table;

    CloseOperation(Store store, Gate gate, TraceTable table) {
        this.store = store;
        this.gate = gate;
        this.table = table;
    }

    /** Ends it in the version that the client saw. */
    @Operation(name = "$close", typeName = "EpisodeOfCare")
    public EpisodeOfCare close(@IdParam IIdType id, RequestDetails request) {
        gate.admit(Interaction.OPERATION_CHANGES, "EpisodeOfCare", request);
        SeenVersion seen = SeenVersion.of(request, "episode");
        CloseRequest wanted = CloseRequest.of(request.getResource());
        String reference = "EpisodeOfCare/" + id.getIdPart();
        if (!gate.changeable(Set.of(reference), request).contains(reference)) {
            throw Outcomes.notFound();
        }
        EpisodeOfCare stored = store.read(EpisodeOfCare.class, id.getIdPart()).orElseThrow(Outcomes::notFound);
        seen.require(stored);
        requireOpen(stored);
        requireKnown(wanted, request);
        wanted.words().with(request);
        LocalDate today = LocalDate.ofInstant(table.now(), DateSpan.ZONE);
        EpisodeOfCare closed = (EpisodeOfCare) seen.next(() -> store.update(wanted.applyTo(stored, today), request));
        SeenVersion.tag(closed, request);
        return closed;
    }

    private static void requireOpen(EpisodeOfCare stored) {
        if (OVER.contains(stored.getStatus())) {
            throw Outcomes.wrongState(
                    Rule.WRONG_STATE.code(),
                    "The episode has ended already; one that goes on can be closed.",
                    "EpisodeOfCare.status");
        }
    }

    /** Nobody is told by an address that leads nowhere for the caller. */
    private void requireKnown(CloseRequest wanted, RequestDetails request) {
        List<String> named = wanted.recipients().stream()
                .map(recipient -> PartyKey.of(recipient).orElse(""))
                .toList();
        List<String> local = named.stream().filter(key -> key.indexOf('|') < 0).toList();
        if (named.contains("") || !gate.visible(local, request).containsAll(local)) {
            throw Outcomes.unprocessable(
                    IssueType.NOTFOUND,
                    Rule.REFERENCE_NOT_FOUND.code(),
                    "A recipient leads to nothing that is here.",
                    "Parameters.parameter.where(name='recipient')");
        }
    }
}
