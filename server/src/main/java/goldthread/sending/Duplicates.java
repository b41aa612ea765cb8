package goldthread.sending;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.access.ActsAs;
import goldthread.child.JoinedRecords;
import goldthread.directory.Directory;
import goldthread.directory.Parties;
import goldthread.store.DatabaseClock;
import goldthread.store.Gate;
import goldthread.store.Outcomes;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.HealthcareService;
import org.springframework.stereotype.Component;

/**
 * Finds what was asked of a service for a child. A sender sees what its organisation and its teams have asked, the
 * addressee all that it was asked; whoever may know of neither the child nor of one of these gets the answer that they would
 * get of a child who isn't here. What stands in a record that is joined to the child's counts for whoever sees both whole. Six
 * SQL statements, however much was asked, and one more for a child of several records.
 */
@Component
class Duplicates {

    static final String TYPE = "ServiceRequest";

    private final SendingTable table;
    private final Gate gate;
    private final ActsAs actsAs;
    private final Directory directory;
    private final DatabaseClock clock;
    private final JoinedRecords joined;

    Duplicates(
            SendingTable table,
            Gate gate,
            ActsAs actsAs,
            Directory directory,
            DatabaseClock clock,
            JoinedRecords joined) {
        this.table = table;
        this.gate = gate;
        this.actsAs = actsAs;
        this.directory = directory;
        this.clock = clock;
        this.joined = joined;
    }

    /**
     * Referrals of a child of which a caller may know.
     *
     * @param all the referrals
     * @param own those of the caller's organisation
     * @param isChildSeen whether the caller may know of the child without them
     * @param now by the database's clock
     * @param records of the child that the caller sees whole, and the one that was named
     */
    record Seen(List<Known> all, List<Known> own, boolean isChildSeen, Instant now, Set<String> records) {

        /** The open and the recent ones among some of them. */
        Matches matches(Predicate<Known> which) {
            return new Matches(
                    all.stream()
                            .filter(which)
                            .filter(one -> one.standing() == Standing.OPEN || one.isRecent(now))
                            .toList(),
                    own);
        }
    }

    /**
     * What was asked for a child.
     *
     * @param child logical id
     */
    Seen of(String child, RequestDetails request) {
        Set<String> records = JoinedRecords.seen(joined.of(child), child, gate, request);
        List<Known> known = table.of(records);
        String patient = "Patient/" + child;
        Set<String> visible = gate.visible(
                Stream.concat(Stream.of(patient), known.stream().map(Known::reference))
                        .collect(Collectors.toSet()),
                request);
        List<Known> seen =
                known.stream().filter(one -> visible.contains(one.reference())).toList();
        Set<String> names = actsAs.names(request);
        return new Seen(
                seen,
                seen.stream().filter(one -> names.contains(one.sender())).toList(),
                visible.contains(patient),
                clock.now(),
                records);
    }

    /**
     * What was asked of a service.
     *
     * @param child logical id
     * @param service as {@link Asking#service} gives it
     */
    Matches of(String child, String service, RequestDetails request) {
        Seen seen = of(child, request);
        Parties parties = parties(seen.all(), service);
        Predicate<Known> asked = one -> isOf(one.addressee(), service, parties);
        if (!seen.isChildSeen() && seen.all().stream().noneMatch(asked)) {
            throw Outcomes.notFound();
        }
        return seen.matches(asked);
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
