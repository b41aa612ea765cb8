package goldthread.engagement;

import goldthread.child.PartyKey;
import goldthread.profiles.Profiles;
import goldthread.store.DateSpan;
import goldthread.terminology.Coded;
import goldthread.terminology.PlanCategory;
import goldthread.terminology.SafetyPlanPart;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;

/** Which plans count as one for managing risk, or as a care plan, when a child leaves hospital on a day. */
final class DischargePlans {

    private static final Set<PlanCategory> FOR_RISK =
            EnumSet.of(PlanCategory.SAFETY, PlanCategory.RISK_MINIMISATION, PlanCategory.CRISIS, PlanCategory.RELAPSE);
    private static final Set<PlanCategory> FOR_CARE = EnumSet.of(
            PlanCategory.SHARED,
            PlanCategory.MENTAL_HEALTH,
            PlanCategory.DISCHARGE,
            PlanCategory.HEALTH,
            PlanCategory.SECTION_117,
            PlanCategory.CAMHS_TRANSITION);
    private static final String NATIONAL = Profiles.ROOT + "/CodeSystem/mhsds-care-plan-type";
    private static final String NATIONAL_CRISIS_PLAN = "12";

    private DischargePlans() {}

    /** Whether a plan is the child's and holds when they leave. It may begin on the day after. */
    static boolean holds(CarePlan plan, String child, LocalDate day) {
        boolean childs = PartyKey.of(plan.getSubject())
                .filter(("Patient/" + child)::equals)
                .isPresent();
        boolean begun = !plan.getPeriod().getStartElement().hasValue()
                || !DateSpan.of(plan.getPeriod().getStartElement()).firstDay().isAfter(day.plusDays(1));
        return childs && begun && goesOn(plan, day);
    }

    /** An active plan until its last day; one that is closed by now only if it went on beyond the day. */
    private static boolean goesOn(CarePlan plan, LocalDate day) {
        Optional<LocalDate> last = plan.getPeriod().getEndElement().hasValue()
                ? Optional.of(DateSpan.of(plan.getPeriod().getEndElement()).lastDay())
                : Optional.empty();
        boolean closedLater =
                (plan.getStatus() == CarePlanStatus.COMPLETED || plan.getStatus() == CarePlanStatus.REVOKED)
                        && last.filter(end -> end.isAfter(day)).isPresent();
        boolean active = plan.getStatus() == CarePlanStatus.ACTIVE
                && last.filter(end -> end.isBefore(day)).isEmpty();
        return active || closedLater;
    }

    /** Whether it says what to do about risk. */
    static boolean isForRisk(CarePlan plan) {
        return plan.getMeta().hasProfile(Profiles.SAFETY_PLAN)
                || FOR_RISK.stream().anyMatch(category -> category.isIn(plan.getCategory()))
                || plan.getCategory().stream().anyMatch(category -> category.hasCoding(NATIONAL, NATIONAL_CRISIS_PLAN));
    }

    /** Whether it says how the child is cared for. A plan of a kind that we don't know does; one for school alone doesn't. */
    static boolean isForCare(CarePlan plan) {
        boolean known = plan.getCategory().stream()
                .anyMatch(category -> Coded.find(PlanCategory.class, category).isPresent());
        return !isForRisk(plan)
                && (!known || FOR_CARE.stream().anyMatch(category -> category.isIn(plan.getCategory())));
    }

    /** Whether it says whom to call. */
    static boolean saysWhomToCall(CarePlan plan) {
        return plan.getActivity().stream()
                .anyMatch(activity ->
                        SafetyPlanPart.WHO_TO_CONTACT.isIn(activity.getDetail().getCode()));
    }
}
