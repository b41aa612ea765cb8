package goldthread.waiting;

import goldthread.terminology.WaitingGroup;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestPriority;
import org.hl7.fhir.r4.model.Task;

/**
 * What the clocks of one referral task depend on, beside the task itself.
 *
 * @param referral that the task answers, when it is stored here
 * @param service that is asked: the task's owner, or the one that the referral names and the owner provides
 * @param groups to which the child belongs
 */
record Referred(Optional<ServiceRequest> referral, Optional<HealthcareService> service, Set<WaitingGroup> groups) {

    /** Out of resources among which there may be others. */
    static Referred of(Task task, Collection<? extends Resource> around) {
        Optional<ServiceRequest> referral = all(ServiceRequest.class, around)
                .filter(request -> isTo(task.getFocus(), request))
                .findFirst();
        List<HealthcareService> services = all(HealthcareService.class, around).toList();
        Optional<HealthcareService> service = services.stream()
                .filter(one -> isTo(task.getOwner(), one))
                .findFirst()
                .or(() -> services.stream()
                        .filter(one -> same(one.getProvidedBy(), task.getOwner()))
                        .filter(one -> referral.stream()
                                .anyMatch(request ->
                                        request.getPerformer().stream().anyMatch(performer -> isTo(performer, one))))
                        .findFirst());
        return new Referred(
                referral, service, Groups.of(around, referral.stream().toList()));
    }

    /** How soon the addressee does what it owes. */
    ResponseTimes times(Task task, Map<ServiceRequestPriority, ResponseTimes> own, Set<WaitingGroup> asUrgent) {
        ServiceRequestPriority said = priority(task);
        boolean hurried =
                said == ServiceRequestPriority.ROUTINE && groups.stream().anyMatch(asUrgent::contains);
        return ResponseStandard.of(service).of(hurried ? ServiceRequestPriority.URGENT : said, own);
    }

    /** The referral's priority counts; the task's own where the referral says none. */
    ServiceRequestPriority priority(Task task) {
        return referral.map(ServiceRequest::getPriority)
                .or(() -> Optional.ofNullable(task.getPriority())
                        .map(said -> ServiceRequestPriority.fromCode(said.toCode())))
                .orElse(ServiceRequestPriority.ROUTINE);
    }

    private static <T extends Resource> Stream<T> all(Class<T> type, Collection<? extends Resource> around) {
        return around.stream().filter(type::isInstance).map(type::cast);
    }

    private static boolean isTo(Reference reference, Resource resource) {
        return (resource.fhirType() + "/" + resource.getIdElement().getIdPart()).equals(key(reference));
    }

    private static boolean same(Reference one, Reference other) {
        return !key(one).isEmpty() && key(one).equals(key(other));
    }

    private static String key(Reference reference) {
        return reference.hasReference()
                ? reference.getReferenceElement().toUnqualifiedVersionless().getValue()
                : "";
    }
}
