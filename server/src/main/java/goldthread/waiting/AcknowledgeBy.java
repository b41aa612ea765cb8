package goldthread.waiting;

import goldthread.store.Store;
import goldthread.store.StoredIndex;
import goldthread.store.StoredIndex.Named;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.springframework.stereotype.Component;

/**
 * Within what time a referral must be acknowledged where its sender doesn't say so: by the standard of the service that is
 * asked and by the referral's priority, before anything of it is stored.
 */
@Component
public class AcknowledgeBy {

    private static final Pattern BY_IDENTIFIER = Pattern.compile("HealthcareService\\?identifier=([^|&]+)\\|([^|&]+)");

    private final WaitingSettings settings;
    private final Store store;
    private final StoredIndex index;

    AcknowledgeBy(WaitingSettings settings, Store store, StoredIndex index) {
        this.settings = settings;
        this.store = store;
        this.index = index;
    }

    /**
     * The time from when the addressee was asked.
     *
     * @param task of the addressee
     * @param sentWith the bundle in which it came, if any: the referral may be in it
     */
    public Duration within(Task task, Optional<Bundle> sentWith) {
        Referred referred = new Referred(
                sent(ServiceRequest.class, task.getFocus(), sentWith)
                        .or(() -> stored(ServiceRequest.class, task.getFocus())),
                sent(HealthcareService.class, task.getOwner(), sentWith)
                        .or(() -> stored(HealthcareService.class, task.getOwner()))
                        .or(() -> identified(task.getOwner())),
                Set.of());
        return referred.times(task, settings.times(), Set.of()).acknowledge();
    }

    private static <T extends Resource> Optional<T> sent(
            Class<T> type, Reference reference, Optional<Bundle> sentWith) {
        return sentWith.filter(bundle -> reference.hasReference()).stream()
                .flatMap(bundle -> bundle.getEntry().stream())
                .filter(entry -> reference.getReference().equals(entry.getFullUrl()))
                .map(BundleEntryComponent::getResource)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    private <T extends Resource> Optional<T> stored(Class<T> type, Reference reference) {
        return type.getSimpleName().equals(reference.getReferenceElement().getResourceType())
                        && reference.getReferenceElement().hasIdPart()
                        && !reference.getReferenceElement().isAbsolute()
                ? store.read(type, reference.getReferenceElement().getIdPart())
                : Optional.empty();
    }

    private Optional<HealthcareService> identified(Reference owner) {
        Matcher matcher = BY_IDENTIFIER.matcher(String.valueOf(owner.getReference()));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Named name = new Named("HealthcareService", matcher.group(1), matcher.group(2));
        Set<String> ids = index.byIdentifier(Set.of(name)).getOrDefault(name, Set.of());
        return ids.size() == 1
                ? store.read(HealthcareService.class, ids.iterator().next())
                : Optional.empty();
    }
}
