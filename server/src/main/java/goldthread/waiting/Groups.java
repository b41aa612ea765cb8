package goldthread.waiting;

import goldthread.profiles.Extensions;
import goldthread.profiles.Profiles;
import goldthread.terminology.CareStatus;
import goldthread.terminology.PlanCategory;
import goldthread.terminology.ReferralCategory;
import goldthread.terminology.WaitingGroup;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;

/** To which groups, whose waits are counted apart, a referred child belongs. */
public final class Groups {

    private static final String REASON = Profiles.ROOT + "/CodeSystem/mhsds-referral-reason";

    /** National reasons for referral: other conditions of development, suspected and diagnosed autism. */
    private static final List<String> DEVELOPMENT = List.of("24", "25", "26");

    private Groups() {}

    /**
     * The groups.
     *
     * @param record the child's entry and plans; whatever else is in it is passed over
     * @param referral what is asked for
     */
    public static Set<WaitingGroup> of(Collection<? extends Resource> record, Collection<ServiceRequest> referral) {
        Set<WaitingGroup> groups = EnumSet.noneOf(WaitingGroup.class);
        for (Resource resource : record) {
            if (resource instanceof Patient child) {
                child.getExtensionsByUrl(Extensions.CARE_STATUS).forEach(status -> add(status, groups));
            } else if (resource instanceof CarePlan plan && plan.getStatus() == CarePlanStatus.ACTIVE) {
                add(plan, groups);
            }
        }
        if (referral.stream().anyMatch(Groups::isForDevelopment)) {
            groups.add(WaitingGroup.AUTISM_ADHD);
        }
        return groups;
    }

    private static void add(Extension status, Set<WaitingGroup> groups) {
        if (!(status.getValue() instanceof CodeableConcept said)) {
            return;
        }
        if (CareStatus.LOOKED_AFTER.isIn(said)
                || CareStatus.LOOKED_AFTER_ACCOMMODATED.isIn(said)
                || CareStatus.LOOKED_AFTER_CARE_ORDER.isIn(said)) {
            groups.add(WaitingGroup.LOOKED_AFTER);
        }
        if (CareStatus.CHILD_PROTECTION.isIn(said)) {
            groups.add(WaitingGroup.CHILD_PROTECTION_PLAN);
        }
        if (CareStatus.CHILD_IN_NEED.isIn(said)) {
            groups.add(WaitingGroup.CHILD_IN_NEED);
        }
    }

    private static void add(CarePlan plan, Set<WaitingGroup> groups) {
        if (PlanCategory.LAC.isIn(plan.getCategory())) {
            groups.add(WaitingGroup.LOOKED_AFTER);
        }
        if (PlanCategory.CP.isIn(plan.getCategory())) {
            groups.add(WaitingGroup.CHILD_PROTECTION_PLAN);
        }
        if (PlanCategory.CIN.isIn(plan.getCategory())) {
            groups.add(WaitingGroup.CHILD_IN_NEED);
        }
    }

    private static boolean isForDevelopment(ServiceRequest referral) {
        return ReferralCategory.NEURODEVELOPMENTAL.isIn(referral.getCategory())
                || referral.getReasonCode().stream()
                        .anyMatch(reason -> DEVELOPMENT.stream().anyMatch(code -> reason.hasCoding(REASON, code)));
    }
}
