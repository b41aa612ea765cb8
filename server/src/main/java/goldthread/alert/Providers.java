package goldthread.alert;

import goldthread.child.PartyKey;
import goldthread.directory.Directory;
import goldthread.directory.Parties;
import goldthread.store.Origin;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;
import org.springframework.stereotype.Component;

/** Which organisation it was whose appointment a child missed, or on whose behalf somebody writes. */
@Component
public class Providers {

    /** In this order: the service itself, else whoever the child was to see, else the place. */
    private static final List<String> HOSTS = List.of("HealthcareService/", "PractitionerRole/", "Location/");

    private static final Set<String> PARTIES =
            Set.of("Organization", "PractitionerRole", "Practitioner", "HealthcareService", "Location");

    private final Directory directory;

    Providers(Directory directory) {
        this.directory = directory;
    }

    /** The organisation whose appointment it is; the one that records it when the appointment names none. */
    public Reference of(Appointment appointment, Origin recorder) {
        List<String> named = appointment.getParticipant().stream()
                .flatMap(participant -> PartyKey.of(participant.getActor()).stream())
                .toList();
        List<String> hosts = HOSTS.stream()
                .flatMap(type -> named.stream().filter(actor -> actor.startsWith(type)))
                .toList();
        Parties parties = directory.named(hosts, List.of(recorder.organisation()));
        return hosts.stream()
                .flatMap(host -> parties.organisationOf(new Reference(host)).stream())
                .findFirst()
                .map(Providers::reference)
                .orElseGet(() -> recorder(parties, recorder));
    }

    /** The organisation that records something. */
    public Reference of(Origin recorder) {
        return recorder(directory.named(List.of(), List.of(recorder.organisation())), recorder);
    }

    private static Reference recorder(Parties parties, Origin recorder) {
        return parties.organisation(recorder.organisation())
                .map(Providers::reference)
                .orElseGet(() -> identified(recorder.organisation()));
    }

    /** The organisations for which these act; whoever acts for none that is known stands for themselves. */
    public List<Reference> organisationsOf(Collection<Reference> people) {
        Set<String> keys = people.stream()
                .flatMap(person -> PartyKey.of(person).stream())
                .filter(key -> key.indexOf('|') < 0 && PARTIES.contains(key.substring(0, key.indexOf('/'))))
                .collect(Collectors.toUnmodifiableSet());
        Parties parties = keys.isEmpty() ? Parties.none() : directory.named(keys, List.of());
        List<Reference> all = new ArrayList<>();
        for (Reference person : people) {
            Optional<Organization> organisation = PartyKey.of(person).map(Reference::new).stream()
                    .flatMap(literal -> parties.organisationOf(literal).stream())
                    .findFirst();
            Stream.of(organisation.map(Providers::reference).orElse(person)).forEach(all::add);
        }
        return all;
    }

    private static Reference reference(Organization organisation) {
        return new Reference("Organization/" + organisation.getIdElement().getIdPart())
                .setDisplay(organisation.getName());
    }

    private static Reference identified(String organisation) {
        int bar = organisation.indexOf('|');
        Reference reference = new Reference();
        reference
                .getIdentifier()
                .setSystem(organisation.substring(0, Math.max(bar, 0)))
                .setValue(organisation.substring(bar + 1));
        return reference;
    }
}
