package goldthread.access;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.access.Rights.Found;
import goldthread.store.Outcomes;
import goldthread.store.View;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.springframework.stereotype.Component;

/** The children around whom a caller stands, by the same decision by which the gate opens their records. */
@Component
public class KnownChildren {

    private final Rights rights;
    private final Askers askers;

    KnownChildren(Rights rights, Askers askers) {
        this.rights = rights;
        this.askers = askers;
    }

    /**
     * The children around whom the caller stands at this moment, in no particular order; a child whose own entry the caller
     * doesn't see isn't among them, and neither is one of whom they have only sent something. Two SQL statements, whatever
     * their number, beside the one that tells who asks.
     *
     * @throws ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException 400 when there are more than a search may be
     *     about
     */
    public List<KnownChild> of(RequestDetails request) {
        Role role = Role.of(CurrentCaller.of(request)).orElseThrow(Outcomes::forbidden);
        Found found = rights.known(askers.of(request), role);
        if (found.asked().size() > RightsQuery.MOST) {
            throw Outcomes.invalid(
                    IssueType.TOOCOSTLY,
                    "search-too-broad",
                    "You stand around more than " + RightsQuery.MOST + " children; search for one of them.",
                    null);
        }
        return found.asked().stream()
                .filter(Asked::isChild)
                .flatMap(asked -> known(asked, found.decision()).stream())
                .toList();
    }

    /** Under which names what is to be done by the caller or by their organisation is kept: {@code Type/id} or {@code system|value}. */
    public Set<String> names(RequestDetails request) {
        return Set.copyOf(askers.of(request).meant().house());
    }

    private static Optional<KnownChild> known(Asked asked, Decision decision) {
        Verdict verdict = decision.on(asked);
        if (!decision.knows(asked.id()) || (verdict != Verdict.SEEN && verdict != Verdict.AS_SENT)) {
            return Optional.empty();
        }
        List<Right> places = decision.places(asked.id());
        return Optional.of(new KnownChild(
                asked.id(),
                asked.key(),
                verdict == Verdict.SEEN ? View.WHOLE : View.AS_SENT,
                decision.bases(asked.id()).stream().map(Basis::told).collect(Collectors.toSet()),
                places.stream().map(Right::role).filter(code -> !code.isEmpty()).collect(Collectors.toSet()),
                places.stream().anyMatch(Right::leads)));
    }
}
