package goldthread.waiting;

import goldthread.child.PartyKey;
import goldthread.directory.Directory;
import goldthread.directory.Parties;
import goldthread.store.DateSpan;
import goldthread.store.Store;
import goldthread.terminology.TeamRole;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.springframework.stereotype.Component;

/**
 * To whom an overdue referral is escalated: the manager of the service that owes the answer, else a manager of its
 * organisation, else the organisation itself, else whoever owns the task. Where nobody owns it, the same of whoever asked:
 * a referral that nobody has must not be lost.
 */
@Component
class Managers {

    private static final String MANAGERS = "SELECT l.SRC_RESOURCE_ID FROM HFJ_RESOURCE o JOIN HFJ_RES_LINK l"
            + " ON l.TARGET_RESOURCE_ID = o.RES_ID AND l.SRC_PATH = 'PractitionerRole.organization'"
            + " JOIN HFJ_SPIDX_TOKEN t ON t.RES_ID = l.SRC_RESOURCE_ID AND t.SP_VALUE = ?"
            + " WHERE o.RES_TYPE = 'Organization' AND o.FHIR_ID = ?";

    private final Directory directory;
    private final Store store;

    Managers(Directory directory, Store store) {
        this.directory = directory;
        this.store = store;
    }

    Reference of(Task task, Instant now) {
        Reference party = task.hasOwner() ? task.getOwner() : task.getRequester();
        return organisation(party)
                .map(organisation -> managers(organisation, now).stream()
                        .min(Comparator.comparing((PractitionerRole role) -> !isOf(role, party))
                                .thenComparing(role -> role.getIdElement().getIdPart()))
                        .map(role -> new Reference(
                                "PractitionerRole/" + role.getIdElement().getIdPart()))
                        .orElseGet(() -> new Reference(
                                "Organization/" + organisation.getIdElement().getIdPart())))
                .orElseGet(party::copy);
    }

    private Optional<Organization> organisation(Reference party) {
        String key = PartyKey.of(party).orElse("");
        boolean logical = key.contains("|");
        if (key.isEmpty()) {
            return Optional.empty();
        }
        Parties parties = directory.named(logical ? Set.of() : Set.of(key), logical ? Set.of(key) : Set.of());
        return logical ? parties.organisation(key) : parties.organisationOf(party);
    }

    private List<PractitionerRole> managers(Organization organisation, Instant now) {
        String id = organisation.getIdElement().getIdPart();
        return store.bodies(MANAGERS, TeamRole.MANAGER.code(), id).stream()
                .map(store::parse)
                .flatMap(role -> role instanceof PractitionerRole found ? Stream.of(found) : Stream.empty())
                .filter(role -> TeamRole.MANAGER.isIn(role.getCode()))
                .filter(role -> !role.hasActive() || role.getActive())
                .filter(role -> !role.getPeriod().getEndElement().hasValue()
                        || DateSpan.of(role.getPeriod().getEndElement()).until().isAfter(now))
                .toList();
    }

    private static boolean isOf(PractitionerRole role, Reference party) {
        return role.getHealthcareService().stream()
                .anyMatch(service -> PartyKey.of(service).equals(PartyKey.of(party)));
    }
}
