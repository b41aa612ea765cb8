package goldthread.challenge;

import goldthread.child.PartyKey;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Reference;

/**
 * Which of some parties act for the same agency.
 *
 * @param organisations of each party, by its key; the key itself among them
 */
record SameAgency(Map<String, Set<String>> organisations) {

    private static final String ORGANISATION = "Organization/";

    SameAgency {
        organisations = Map.copyOf(organisations);
    }

    /** Whether somebody acts for one of these, or is one of them; nobody does of whom nothing is known. */
    boolean isOneOf(Reference party, Collection<Reference> agencies) {
        Set<String> names = new HashSet<>();
        agencies.forEach(agency -> names.addAll(of(agency)));
        return !Collections.disjoint(of(party), names);
    }

    /** The one organisation for which somebody acts; empty for nobody known, and where there are several. */
    Optional<String> only(Reference party) {
        Set<String> all = new HashSet<>(of(party));
        all.removeIf(key -> !key.startsWith(ORGANISATION));
        return all.size() == 1 ? all.stream().findFirst() : Optional.empty();
    }

    private Set<String> of(Reference party) {
        return PartyKey.of(party)
                .map(key -> organisations.getOrDefault(key, Set.of(key)))
                .orElse(Set.of());
    }
}
