package goldthread.meeting;

import goldthread.child.PartyKey;
import goldthread.directory.Directory;
import goldthread.directory.Parties;
import goldthread.profiles.Meeting;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Reference;
import org.springframework.stereotype.Component;

/** Looks up those whom meetings name, with one SQL statement. */
@Component
class AgencyDirectory {

    private static final Set<String> PARTIES =
            Set.of("Organization", "PractitionerRole", "Practitioner", "HealthcareService", "Location");

    private final Directory directory;

    AgencyDirectory(Directory directory) {
        this.directory = directory;
    }

    /** Those whom these meetings and references name. */
    InvitedAgencies of(Collection<Reference> more, List<Appointment> meetings) {
        List<String> keys = Stream.concat(more.stream(), meetings.stream().flatMap(AgencyDirectory::named))
                .flatMap(reference -> PartyKey.of(reference).stream())
                .distinct()
                .toList();
        Set<String> typed = keys.stream()
                .filter(key -> key.indexOf('|') < 0 && PARTIES.contains(key.substring(0, key.indexOf('/'))))
                .collect(Collectors.toUnmodifiableSet());
        List<String> identifiers =
                keys.stream().filter(key -> key.indexOf('|') >= 0).toList();
        return new InvitedAgencies(
                typed.isEmpty() && identifiers.isEmpty() ? Parties.none() : directory.named(typed, identifiers));
    }

    private static Stream<Reference> named(Appointment meeting) {
        return meeting.getParticipant().stream()
                .flatMap(participant ->
                        Stream.concat(Stream.of(participant.getActor()), Meeting.agency(participant).stream()));
    }
}
