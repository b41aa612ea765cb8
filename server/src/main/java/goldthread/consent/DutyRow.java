package goldthread.consent;

import goldthread.child.PartyKey;
import goldthread.terminology.PlanCategory;
import goldthread.terminology.ReferralCategory;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;

/**
 * That somebody has a duty to protect a child: under section 17, section 47 or as the child's carer by law. It counts for
 * councils; whether the holder is one, the gate knows.
 *
 * @param child logical id of the Patient
 * @param holder {@code Type/id} or {@code system|value}
 * @param span when
 */
record DutyRow(String child, String holder, Span span) {

    private static final Set<CarePlanStatus> IN_FORCE = EnumSet.of(CarePlanStatus.ACTIVE, CarePlanStatus.ONHOLD);
    private static final Set<PlanCategory> OF_DUTY = EnumSet.of(PlanCategory.CIN, PlanCategory.CP, PlanCategory.LAC);

    /** All that a resource says. */
    static List<DutyRow> of(Resource resource) {
        if (resource instanceof CarePlan plan) {
            return ofPlan(plan);
        }
        return resource instanceof ServiceRequest request ? ofRequest(request) : List.of();
    }

    private static List<DutyRow> ofPlan(CarePlan plan) {
        boolean counts = IN_FORCE.contains(plan.getStatus())
                && OF_DUTY.stream().anyMatch(category -> category.isIn(plan.getCategory()));
        return counts
                ? of(
                        plan.getSubject(),
                        Stream.concat(Stream.of(plan.getAuthor()), plan.getContributor().stream()),
                        Span.of(plan.getPeriod()))
                : List.of();
    }

    private static List<DutyRow> ofRequest(ServiceRequest request) {
        boolean counts = request.getStatus() == ServiceRequestStatus.ACTIVE
                && ReferralCategory.SAFEGUARDING.isIn(request.getCategory());
        return counts ? of(request.getSubject(), request.getPerformer().stream(), Span.of(new Period())) : List.of();
    }

    private static List<DutyRow> of(Reference subject, Stream<Reference> holders, Span span) {
        Optional<String> child = Written.child(subject);
        return child.isEmpty()
                ? List.of()
                : holders.flatMap(holder -> PartyKey.of(holder).stream())
                        .distinct()
                        .map(holder -> new DutyRow(child.get(), holder, span))
                        .toList();
    }
}
