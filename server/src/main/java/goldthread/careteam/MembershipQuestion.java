package goldthread.careteam;

import goldthread.terminology.CodeSystems;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;

/**
 * Who is wanted.
 *
 * @param asOf the day or moment
 * @param roles only in these roles; empty for all
 * @param agencies only for these organisations, each by {@code Organization/id} or {@code system|value}; empty for all
 * @param includeEnded whether those whose membership was over by then are wanted too
 */
record MembershipQuestion(Span asOf, List<Coding> roles, Set<String> agencies, boolean includeEnded) {

    MembershipQuestion {
        roles = List.copyOf(roles);
        agencies = Set.copyOf(agencies);
    }

    /** A role as clients write it: one of our codes, or {@code system|code}. */
    static Coding role(String token) {
        int bar = token.indexOf('|');
        return bar < 0
                ? new Coding().setSystem(CodeSystems.TEAM_ROLE).setCode(token)
                : new Coding().setSystem(token.substring(0, bar)).setCode(token.substring(bar + 1));
    }

    boolean asksFor(CodeableConcept role) {
        return roles.isEmpty()
                || roles.stream().anyMatch(wanted -> role.hasCoding(wanted.getSystem(), wanted.getCode()));
    }

    boolean asksForAnyOf(Set<String> namesOfAgency) {
        return agencies.isEmpty() || agencies.stream().anyMatch(namesOfAgency::contains);
    }
}
