package goldthread.engagement;

import goldthread.alert.Providers;
import goldthread.alert.TeamNow;
import goldthread.child.PartyKey;
import goldthread.store.Store;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.springframework.stereotype.Component;

/** Whom a service tells when it ends its involvement or a child leaves hospital: the team's organisations, the GP, and whoever referred the child. */
@Component
class Told {

    private final TeamNow team;
    private final Providers providers;
    private final Store store;

    Told(TeamNow team, Providers providers, Store store) {
        this.team = team;
        this.providers = providers;
        this.store = store;
    }

    /**
     * Of the end of an episode: each of them once, without the service itself.
     *
     * @param child logical id
     * @param further whom the service named itself
     */
    List<Reference> of(String child, Ending ending, List<Reference> further) {
        List<Reference> outside = new ArrayList<>();
        ending.episode().getReferralRequest().stream()
                .map(referral -> new IdType(String.valueOf(referral.getReference())))
                .filter(id -> "ServiceRequest".equals(id.getResourceType()) && id.hasIdPart())
                .flatMap(id -> store.read(ServiceRequest.class, id.getIdPart()).stream())
                .map(ServiceRequest::getRequester)
                .filter(requester -> !requester.isEmpty())
                .forEach(outside::add);
        return around(child, outside, further, ending.episode().getManagingOrganization());
    }

    /** Of the end of a stay: the team's organisations and the GP, without the hospital itself. */
    List<Reference> of(String child, Reference hospital) {
        return around(child, List.of(), List.of(), hospital);
    }

    private List<Reference> around(String child, List<Reference> more, List<Reference> further, Reference service) {
        List<Reference> outside = new ArrayList<>();
        store.read(Patient.class, child).ifPresent(patient -> outside.addAll(patient.getGeneralPractitioner()));
        outside.addAll(more);
        Map<String, Reference> told = new LinkedHashMap<>();
        Stream.of(
                        team.organisations(child).stream().map(Reference::new),
                        providers.organisationsOf(outside).stream(),
                        further.stream())
                .flatMap(all -> all)
                .forEach(one -> PartyKey.of(one).ifPresent(key -> told.putIfAbsent(key, one)));
        PartyKey.of(service).ifPresent(told::remove);
        return List.copyOf(told.values());
    }
}
