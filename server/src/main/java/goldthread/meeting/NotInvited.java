package goldthread.meeting;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.careteam.Around;
import goldthread.careteam.Around.Agency;
import goldthread.careteam.Surroundings;
import goldthread.child.ChildRecord;
import goldthread.child.SeenRecord;
import goldthread.profiles.Meeting;
import goldthread.store.Gate;
import goldthread.store.Outcomes;
import goldthread.store.View;
import goldthread.store.validation.Validated;
import goldthread.terminology.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.springframework.stereotype.Component;

/** Tells whoever calls a meeting which agencies that work with the child aren't invited (N22), as far as the caller sees them. */
@Component
class NotInvited {

    private final ChildRecord children;
    private final Surroundings surroundings;
    private final AgencyDirectory agencies;
    private final Gate gate;

    NotInvited(ChildRecord children, Surroundings surroundings, AgencyDirectory agencies, Gate gate) {
        this.children = children;
        this.surroundings = surroundings;
        this.agencies = agencies;
        this.gate = gate;
    }

    /** Warns of each agency, of a meeting that is still to be held. */
    void warn(Called called) {
        if (Meeting.isAhead(called.after())) {
            Meeting.children(called.after())
                    .forEach(child -> around(child, called.request())
                            .ifPresent(around -> of(
                                            called.after(), around, agencies.of(List.of(), List.of(called.after())))
                                    .forEach(agency -> warn(agency, called.request()))));
        }
    }

    private Optional<Around> around(String child, RequestDetails request) {
        String patient = "Patient/" + child;
        if (gate.views(Set.of(patient), request).get(patient) != View.WHOLE) {
            return Optional.empty();
        }
        Optional<SeenRecord> seen = children.wouldBeSeen(child, request);
        return seen.flatMap(surroundings::of);
    }

    /** The agencies that work with the child and aren't invited. */
    static List<Agency> of(Appointment meeting, Around around, InvitedAgencies invited) {
        Set<String> keys = new HashSet<>(invited.keys(meeting));
        meeting.getParticipant().stream()
                .flatMap(participant -> Invitation.agencyOf(participant, around).stream())
                .forEach(agency -> keys.addAll(agency.names()));
        return around.agencies().stream()
                .filter(agency -> !agency.isAmong(keys))
                .toList();
    }

    static String text(Agency agency) {
        return agency.name() + " works with this child and isn't invited.";
    }

    private static void warn(Agency agency, RequestDetails request) {
        Validated.of(request)
                .warn(Outcomes.issue(
                        IssueSeverity.WARNING,
                        IssueType.BUSINESSRULE,
                        Rule.AGENCY_NOT_INVITED.code(),
                        text(agency),
                        "Appointment.participant"));
    }
}
