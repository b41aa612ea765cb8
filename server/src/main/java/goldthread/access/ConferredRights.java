package goldthread.access;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.child.PartyKey;
import goldthread.store.Outcomes;
import goldthread.store.Stage;
import goldthread.terminology.Rule;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.springframework.stereotype.Component;

/**
 * Nobody gives themselves rights by an update: neither by calling another organisation's entry in the directory their own,
 * nor by saying with whom a child is registered. Who moves a child to another practice is a practice, a health service or
 * the council. What a sender says of a child whom it doesn't otherwise know gives nothing, and is taken as it is.
 */
@Component
@Interceptor
class ConferredRights {

    private final Rights rights;

    ConferredRights(Rights rights) {
        this.rights = rights;
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED, order = Stage.DECIDE)
    void require(IBaseResource before, IBaseResource after, RequestDetails request) {
        Optional<Caller> caller = CurrentCaller.find(request);
        if (caller.isEmpty()) {
            return;
        }
        if (before instanceof Organization was && after instanceof Organization becomes) {
            requireOthers(names(was), names(becomes), caller.get());
        }
        if (before instanceof Patient was && after instanceof Patient becomes) {
            requireRegistration(was, becomes, caller.get());
        }
    }

    private static void requireOthers(Set<String> before, Set<String> after, Caller caller) {
        String own = caller.organisation().toString();
        if (after.contains(own) && !before.contains(own)) {
            throw refused("Organization.identifier");
        }
    }

    private void requireRegistration(Patient was, Patient becomes, Caller caller) {
        Set<String> before = practices(was);
        Set<String> after = practices(becomes);
        Role role = Role.of(caller).orElseThrow(Outcomes::forbidden);
        Asker asker = rights.asker(caller, role);
        String child = becomes.getIdElement().getIdPart();
        if (before.containsAll(after)
                || !rights.ofIds(asker, role, Set.of(child)).decision().knows(child)) {
            return;
        }
        Set<String> own = Set.of(asker.everything());
        boolean adds = after.stream().anyMatch(practice -> own.contains(practice) && !before.contains(practice));
        if (adds || !role.kind().movesChildren()) {
            throw refused("Patient.generalPractitioner");
        }
    }

    private static Set<String> names(Organization organisation) {
        return organisation.getIdentifier().stream()
                .map(identifier -> identifier.getSystem() + "|" + identifier.getValue())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> practices(Patient child) {
        return child.getGeneralPractitioner().stream()
                .flatMap(practice -> PartyKey.of(practice).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static RuntimeException refused(String expression) {
        return Outcomes.unprocessable(
                IssueType.BUSINESSRULE,
                Rule.SELF_ACCEPTANCE.code(),
                "Nobody gives themselves rights: another organisation than the one that gains them says this.",
                expression);
    }
}
