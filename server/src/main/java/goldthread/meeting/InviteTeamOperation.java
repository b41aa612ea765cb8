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
import goldthread.store.SeenVersion;
import goldthread.store.Store;
import goldthread.terminology.Rule;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Parameters;
import org.springframework.stereotype.Component;

/**
 * {@code Appointment/{id}/$invite-team}: invites the team around the child and every agency that works with the child (N22),
 * as far as the caller sees them and whoever reads the meeting may know of them.
 */
@Component
class InviteTeamOperation implements FhirOperations {

    private final Gate gate;
    private final ChildRecord children;
    private final Surroundings surroundings;
    private final AgencyDirectory agencies;
    private final Store store;

    InviteTeamOperation(
            Gate gate, ChildRecord children, Surroundings surroundings, AgencyDirectory agencies, Store store) {
        this.gate = gate;
        this.children = children;
        this.surroundings = surroundings;
        this.agencies = agencies;
        this.store = store;
    }

    /** Who is invited now, who was before, and who couldn't be; 404 when there is no such meeting or the caller may not change it. */
    @Operation(name = "$invite-team", typeName = "Appointment")
    public Parameters invite(@IdParam IIdType id, RequestDetails request) {
        gate.admit(Interaction.OPERATION_CHANGES, "Appointment", request);
        SeenVersion seen = SeenVersion.of(request, "meeting");
        OperationInput.of(request, Set.of());
        String reference = "Appointment/" + id.getIdPart();
        if (!gate.changeable(Set.of(reference), request).contains(reference)) {
            throw Outcomes.notFound();
        }
        Appointment stored = store.read(Appointment.class, id.getIdPart()).orElseThrow(Outcomes::notFound);
        seen.require(stored);
        SeenRecord child = children.of(child(stored), request);
        Around around = surroundings.of(child).orElseThrow(Outcomes::notFound);
        InvitedAgencies invited = agencies.of(List.of(), List.of(stored));
        Invitation invitation = Invitation.of(stored, shown(child, stored), invited);
        int left = NotInvited.of(invitation.meeting(), around, invited).size();
        Appointment now = invitation.guests().isEmpty()
                ? stored
                : (Appointment) seen.next(() -> store.update(invitation.meeting(), request));
        SeenVersion.tag(now, request);
        return InviteAnswer.of(invitation, child.withheldBy().size() + left, PartyKey.typed(now));
    }

    private Around shown(SeenRecord child, Appointment meeting) {
        Covering covering = new Covering(meeting);
        return surroundings
                .of(child, record -> covering.covers(store.parse(record)))
                .orElseThrow(Outcomes::notFound);
    }

    private static String child(Appointment meeting) {
        List<String> about = Meeting.children(meeting);
        if (!Meeting.isOne(meeting) || about.size() != 1) {
            throw Outcomes.unprocessable(
                    IssueType.BUSINESSRULE,
                    Rule.NOT_A_MEETING.code(),
                    "People are invited to a meeting of several agencies about one child: give it a code of meeting-type as"
                            + " serviceType, and the child as a participant.",
                    "Appointment.serviceType");
        }
        if (!Meeting.isAhead(meeting)) {
            throw Outcomes.wrongState(
                    Rule.NOT_A_MEETING.code(),
                    "People are invited to a meeting that is proposed, pending or booked; this one is over or called off.",
                    "Appointment.status");
        }
        return about.get(0);
    }
}
