package goldthread.web.mine;

import goldthread.directory.Parties;
import goldthread.web.ConditionalOnPages;
import goldthread.web.FhirDoor;
import goldthread.web.FhirRequest;
import goldthread.web.Person;
import goldthread.web.WhoAsks;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

/** Asks the directory: who somebody is, and who those are whom a page names. Three requests at most for either. */
@Component
@ConditionalOnPages
public class WhoIsWho {

    private static final String MOST = "80";

    private final FhirDoor fhir;
    private final WhoAsks who;

    WhoIsWho(FhirDoor fhir, WhoAsks who) {
        this.fhir = fhir;
        this.who = who;
    }

    /** Under which names something is addressed to whoever has signed in. */
    public Mine mine() {
        Person person = who.person();
        List<Resource> entries = new ArrayList<>(found(FhirRequest.get("/Organization")
                .with("identifier", person.organisation())
                .with("_count", MOST)));
        entries.addAll(found(FhirRequest.get("/HealthcareService")
                .with("organization:Organization.identifier", person.organisation())
                .with("_count", MOST)));
        if (person.isProfessional()) {
            entries.addAll(found(FhirRequest.get("/PractitionerRole")
                    .with("practitioner", person.fhirUser())
                    .with("_count", MOST)));
        }
        return Mine.of(person, entries);
    }

    /**
     * Those whom a page names.
     *
     * @param found what the page has asked for, with those to whom it refers
     * @param also more of whom only the reference is known
     */
    public Parties parties(Collection<Resource> found, Collection<Reference> also) {
        Parties known = Parties.of(found);
        List<Resource> more = new ArrayList<>();
        more.addAll(behind("PractitionerRole", found, "organization", "practitioner"));
        more.addAll(behind("HealthcareService", found, "organization"));
        String unknown = also.stream()
                .filter(party -> known.find(party).isEmpty())
                .map(Reference::getReferenceElement)
                .filter(id -> "Organization".equals(id.getResourceType()) && id.hasIdPart())
                .map(id -> id.getIdPart())
                .distinct()
                .collect(Collectors.joining(","));
        if (!unknown.isEmpty()) {
            more.addAll(found(FhirRequest.get("/Organization").with("_id", unknown)));
        }
        return known.and(more);
    }

    private List<Resource> behind(String type, Collection<Resource> found, String... includes) {
        String ids = found.stream()
                .filter(entry -> type.equals(entry.fhirType()))
                .map(entry -> entry.getIdElement().getIdPart())
                .distinct()
                .collect(Collectors.joining(","));
        if (ids.isEmpty()) {
            return List.of();
        }
        FhirRequest request = FhirRequest.get("/" + type).with("_id", ids).with("_count", MOST);
        for (String include : includes) {
            request = request.with("_include", type + ":" + include);
        }
        return found(request);
    }

    private List<Resource> found(FhirRequest request) {
        return all(fhir.ask(request).bundle()).toList();
    }

    /** What a search has found, with what it took along. */
    public static Stream<Resource> all(Bundle bundle) {
        return bundle.getEntry().stream().map(BundleEntryComponent::getResource);
    }
}
