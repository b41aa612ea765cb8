package goldthread.sending;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.access.ActsAs;
import goldthread.directory.Directory;
import goldthread.directory.Parties;
import goldthread.store.DatabaseClock;
import goldthread.store.Gate;
import goldthread.store.Outcomes;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.HealthcareService;
import org.springframework.stereotype.Component;

/**
 * Finds what was asked of a service for a child. A sender sees what its organisation and its teams have asked, the
 * addressee all that it was asked; whoever may know of neither the child nor of one of these gets the answer that they would
 * get of a child who isn't here. Six SQL statements, however much was asked.
 */
@Component
class Duplicates {

    static final String TYPE = "ServiceRequest";

    private final SendingTable table;
    private final Gate gate;
    private final ActsAs actsAs;
    private final Directory directory;
    private final DatabaseClock clock;

    Duplicates(SendingTable table, Gate gate, ActsAs actsAs, Directory directory, DatabaseClock clock) {
        this.table = table;
        this.gate = gate;
        this.actsAs = actsAs;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * What was asked.
     *
     * @param child logical id
     * @param service as {@link Asking#service} gives it
     */
    Matches of(String child, String service, RequestDetails request) {
        List<Known> known = table.of(child);
        String patient = "Patient/" + child;
        Set<String> visible = gate.visible(
                Stream.concat(Stream.of(patient), known.stream().map(Known::reference))
                        .collect(Collectors.toSet()),
                request);
        List<Known> seen =
                known.stream().filter(one -> visible.contains(one.reference())).toList();
        if (!visible.contains(patient) && seen.isEmpty()) {
            throw Outcomes.notFound();
        }
        Parties parties = parties(seen, service);
        List<Known> asked = seen.stream()
                .filter(one -> isOf(one.addressee(), service, parties))
                .toList();
        if (!visible.contains(patient) && asked.isEmpty()) {
            throw Outcomes.notFound();
        }
        Set<String> names = actsAs.names(request);
        Instant now = clock.now();
        return new Matches(
                asked.stream()
                        .filter(one -> one.standing() == Standing.OPEN || one.isRecent(now))
                        .toList(),
                seen.stream().filter(one -> names.contains(one.sender())).toList(),
                names);
    }

    private Parties parties(Collection<Known> seen, String service) {
        Set<String> named = seen.stream().map(Known::addressee).collect(Collectors.toSet());
        named.add(service);
        named.removeIf(key -> !key.startsWith("HealthcareService/") && !key.startsWith("Organization/"));
        return directory.named(named, Set.of());
    }

    /** Whether an addressee is the service, its organisation, one of the organisation's services, or one of the kind. */
    private static boolean isOf(String addressee, String service, Parties parties) {
        if (addressee.equals(service)) {
            return true;
        }
        if (service.contains("/") && !service.contains("|")) {
            return parties.around(service).containsKey(addressee)
                    || (service.startsWith("Organization/")
                            && parties.around(addressee).containsKey(service));
        }
        if (addressee.startsWith(Sending.KIND)) {
            return isCode(addressee.substring(Sending.KIND.length()), service);
        }
        return parties.around(addressee).get(addressee) instanceof HealthcareService one
                && Stream.concat(one.getType().stream(), one.getCategory().stream())
                        .flatMap(concept -> concept.getCoding().stream())
                        .anyMatch(coding -> isCode(Asking.code(coding), service));
    }

    private static boolean isCode(String code, String asked) {
        return code.equals(asked) || (!asked.contains("|") && code.endsWith("|" + asked));
    }
}
