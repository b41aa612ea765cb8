package goldthread.access;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import goldthread.child.PartyKey;
import goldthread.store.CommitBatch;
import goldthread.store.Stage;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

/** Keeps {@code gt_party} in step with the directory: for whom each of its entries stands. */
@Component
@Interceptor
class PartyProjection {

    private static final int LONGEST = 520;
    private static final String REMOVE = "DELETE FROM gt_party WHERE party = ?";
    private static final String ADD = "INSERT INTO gt_party (party, means) VALUES (?, ?)";

    private final CommitBatch batch;

    PartyProjection(CommitBatch batch) {
        this.batch = batch;
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED, order = Stage.PROJECT)
    void created(IBaseResource resource) {
        add((Resource) resource);
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED, order = Stage.PROJECT)
    void updated(IBaseResource before, IBaseResource after) {
        if (isOfTheDirectory((Resource) after)) {
            batch.remove(REMOVE, party((Resource) after));
            add((Resource) after);
        }
    }

    void add(Resource entry) {
        means(entry).stream()
                .filter(means -> means.length() <= LONGEST)
                .forEach(means -> batch.add(ADD, party(entry), means));
    }

    private static boolean isOfTheDirectory(Resource resource) {
        return resource instanceof Organization
                || resource instanceof PractitionerRole
                || resource instanceof HealthcareService;
    }

    private static String party(Resource entry) {
        return entry.fhirType() + "/" + entry.getIdElement().getIdPart();
    }

    private static Set<String> means(Resource entry) {
        Set<String> means = new TreeSet<>();
        if (entry instanceof Organization organisation) {
            for (Identifier identifier : organisation.getIdentifier()) {
                if (identifier.hasSystem() && identifier.hasValue()) {
                    means.add(identifier.getSystem() + "|" + identifier.getValue());
                }
            }
        } else if (entry instanceof PractitionerRole role && !isOver(role)) {
            name(role.getPractitioner(), means);
            name(role.getOrganization(), means);
        } else if (entry instanceof HealthcareService service) {
            name(service.getProvidedBy(), means);
        }
        return means;
    }

    private static boolean isOver(PractitionerRole role) {
        return role.hasActive() && !role.getActive();
    }

    private static void name(Reference reference, Set<String> into) {
        PartyKey.of(reference).ifPresent(into::add);
    }
}
