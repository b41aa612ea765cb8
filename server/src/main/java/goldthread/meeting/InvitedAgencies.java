package goldthread.meeting;

import goldthread.child.PartyKey;
import goldthread.directory.Parties;
import goldthread.profiles.Meeting;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentParticipantComponent;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;

/**
 * For which agencies people are invited to a meeting, by what the invitation says and the directory knows. Somebody who is
 * named in person, and without an agency, is there for none that can be known from here.
 *
 * @param parties of the directory, with all whom the meeting names
 */
record InvitedAgencies(Parties parties) {

    /** The agency for which a participant is invited. */
    Optional<Reference> agencyOf(AppointmentParticipantComponent participant) {
        return Meeting.agency(participant)
                .or(() -> parties.organisationOf(participant.getActor()).map(InvitedAgencies::reference));
    }

    /** Every key by which an agency can be named. */
    Set<String> namesOf(Reference agency) {
        Set<String> names = new HashSet<>(PartyKey.of(agency).map(Set::of).orElse(Set.of()));
        parties.find(agency)
                .or(() -> PartyKey.of(agency).flatMap(parties::organisation))
                .filter(Organization.class::isInstance)
                .map(Organization.class::cast)
                .ifPresent(known -> {
                    names.add(PartyKey.typed(known));
                    known.getIdentifier().stream()
                            .filter(identifier -> identifier.hasSystem() && identifier.hasValue())
                            .forEach(identifier -> names.add(identifier.getSystem() + "|" + identifier.getValue()));
                });
        return names;
    }

    /** Every key of every agency that is invited, whatever it has answered, and of everybody who is invited in person. */
    Set<String> keys(Appointment meeting) {
        return meeting.getParticipant().stream()
                .flatMap(participant -> Stream.concat(
                        agencyOf(participant).stream().flatMap(agency -> namesOf(agency).stream()),
                        PartyKey.of(participant.getActor()).stream()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Reference reference(Organization organisation) {
        return new Reference(PartyKey.typed(organisation)).setDisplay(organisation.getName());
    }
}
