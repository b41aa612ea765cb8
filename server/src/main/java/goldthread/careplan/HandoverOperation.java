package goldthread.careplan;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.child.ChildRecord;
import goldthread.child.PartyKey;
import goldthread.directory.Words;
import goldthread.store.DateSpan;
import goldthread.store.FhirOperations;
import goldthread.store.Gate;
import goldthread.store.Interaction;
import goldthread.store.OperationInput;
import goldthread.store.Outcomes;
import goldthread.store.Store;
import goldthread.terminology.EpisodeType;
import goldthread.terminology.OutcomeMeasures;
import goldthread.terminology.PlanSection;
import goldthread.terminology.Rule;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Reference;
import org.springframework.stereotype.Component;

/**
 * {@code EpisodeOfCare/{id}/$handover}: what those need to know who care for a child in a placement, as far as whoever asks
 * sees it (N133). It is composed anew each time and stored nowhere, so that it never outlives the labels of what it shows.
 */
@Component
public class HandoverOperation implements FhirOperations {

    private static final String PLACE = "EpisodeOfCare";
    private static final Set<PlanSection> SECTIONS = EnumSet.of(
            PlanSection.ABOUT_ME,
            PlanSection.TEAM,
            PlanSection.WISHES,
            PlanSection.SAFETY_PLAN,
            PlanSection.GUIDANCE,
            PlanSection.REVIEWS,
            PlanSection.MEETINGS,
            PlanSection.MEDICATION,
            PlanSection.SCHOOL);

    private final Gate gate;
    private final Store store;
    private final ChildRecord children;
    private final PlanReader reader;
    private final Words words;
    private final OutcomeMeasures measures;
    private final Clock clock = Clock.systemUTC();

    HandoverOperation(
            Gate gate, Store store, ChildRecord children, PlanReader reader, Words words, OutcomeMeasures measures) {
        this.gate = gate;
        this.store = store;
        this.children = children;
        this.reader = reader;
        this.words = words;
        this.measures = measures;
    }

    /** The document; 404 when there is no such episode or the caller may not know of it, 422 when it is no placement. */
    @Operation(name = "$handover", typeName = PLACE, idempotent = true)
    public Bundle handover(@IdParam IIdType id, RequestDetails request) {
        OperationInput.of(request, Set.of());
        gate.admit(Interaction.OPERATION_READS, PLACE, request);
        gate.require(PLACE + "/" + id.getIdPart(), request);
        EpisodeOfCare place = store.read(EpisodeOfCare.class, id.getIdPart()).orElseThrow(Outcomes::notFound);
        requirePlacement(place);
        String child = PartyKey.of(place.getPatient())
                .filter(key -> key.startsWith("Patient/"))
                .map(key -> key.substring("Patient/".length()))
                .orElseThrow(Outcomes::notFound);
        PlanRecord record = reader.read(children.of(child, request), SECTIONS).orElseThrow(Outcomes::notFound);
        Recorded<EpisodeOfCare> placement = record.find(new Reference(PLACE + "/" + id.getIdPart()))
                .flatMap(found -> found.as(EpisodeOfCare.class))
                .orElseThrow(Outcomes::notFound);
        Instant now = clock.instant();
        PlanQuestion question = new PlanQuestion(now.atZone(DateSpan.ZONE).toLocalDate(), Optional.empty(), SECTIONS);
        return ComposePlan.handover(
                new PlanView(record, question, words, measures),
                new Stamp(now, UUID.randomUUID(), request.getFhirServerBase()),
                placement);
    }

    private static void requirePlacement(EpisodeOfCare place) {
        if (!EpisodeType.PLACEMENT.isIn(place.getType())) {
            throw Outcomes.unprocessable(
                    IssueType.BUSINESSRULE,
                    Rule.HANDOVER_PLACEMENT.code(),
                    "This is no placement, so that nothing is handed over to a carer: ask for an EpisodeOfCare whose type is"
                            + " placement.",
                    "EpisodeOfCare.type");
        }
    }
}
