package goldthread.meeting;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.careteam.Around;
import goldthread.careteam.Surroundings;
import goldthread.child.ChildRecord;
import goldthread.child.PartyKey;
import goldthread.child.SeenRecord;
import goldthread.profiles.Meeting;
import goldthread.store.FhirOperations;
import goldthread.store.Gate;
import goldthread.store.Interaction;
import goldthread.store.OperationInput;
import goldthread.store.Outcomes;
import goldthread.store.Store;
import goldthread.store.StoredResource;
import goldthread.terminology.Rule;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Parameters;
import org.springframework.stereotype.Component;

/** {@code Appointment/{id}/$attendance}: who was invited to a meeting, answered, came and reported, by agency (N23). */
@Component
class AttendanceOperation implements FhirOperations {

    private final Gate gate;
    private final ChildRecord children;
    private final Surroundings surroundings;
    private final AgencyDirectory agencies;
    private final Store store;

    AttendanceOperation(
            Gate gate, ChildRecord children, Surroundings surroundings, AgencyDirectory agencies, Store store) {
        this.gate = gate;
        this.children = children;
        this.surroundings = surroundings;
        this.agencies = agencies;
        this.store = store;
    }

    /** The attendance; 404 when there is no such meeting or the caller may not know of it. */
    @Operation(name = "$attendance", typeName = "Appointment", idempotent = true)
    public Parameters attendance(@IdParam IIdType id, RequestDetails request) {
        gate.admit(Interaction.OPERATION_READS, "Appointment", request);
        OperationInput.of(request, Set.of());
        gate.require("Appointment/" + id.getIdPart(), request);
        Appointment meeting = store.read(Appointment.class, id.getIdPart()).orElseThrow(Outcomes::notFound);
        if (!Meeting.isOne(meeting)) {
            throw Outcomes.unprocessable(
                    IssueType.BUSINESSRULE,
                    Rule.NOT_A_MEETING.code(),
                    "Attendance is asked of a meeting of several agencies: this is an appointment without a code of"
                            + " meeting-type.",
                    "Appointment.serviceType");
        }
        Optional<SeenRecord> child =
                Meeting.children(meeting).stream().findFirst().flatMap(about -> children.wouldBeSeen(about, request));
        Around around = child.flatMap(surroundings::of).orElse(Around.NOBODY);
        Attendance attendance = new Attendance(
                meeting,
                around,
                agencies.of(List.of(), List.of(meeting)),
                child.map(seen -> seenThere(PartyKey.typed(meeting), seen)).orElse(Set.of()));
        return new AttendanceAnswer(attendance)
                .parameters(child.map(seen -> seen.withheldBy().size()).orElse(0));
    }

    /** Whom contacts that were made of this appointment name: FHIR's own place for who took part. */
    private Set<String> seenThere(String meeting, SeenRecord seen) {
        return seen.resources(Set.of("Encounter")).stream()
                .filter(stored -> mentions(stored, meeting))
                .map(store::parse)
                .map(Encounter.class::cast)
                .filter(contact -> contact.getStatus() == EncounterStatus.FINISHED)
                .filter(contact -> contact.getAppointment().stream()
                        .anyMatch(made ->
                                PartyKey.of(made).filter(meeting::equals).isPresent()))
                .flatMap(contact -> contact.getParticipant().stream())
                .flatMap(participant -> PartyKey.of(participant.getIndividual()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean mentions(StoredResource stored, String meeting) {
        return stored.body().contains(meeting);
    }
}
