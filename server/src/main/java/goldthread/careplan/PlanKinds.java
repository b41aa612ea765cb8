package goldthread.careplan;

import goldthread.profiles.Profiles;
import goldthread.terminology.Coded;
import goldthread.terminology.PlanCategory;
import goldthread.terminology.SafetyPlanPart;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityComponent;

/** Which plans are in force, and in which section of the shared plan they belong. */
final class PlanKinds {

    private static final Set<PlanCategory> FOR_SAFETY =
            EnumSet.of(PlanCategory.SAFETY, PlanCategory.CRISIS, PlanCategory.RELAPSE);

    private PlanKinds() {}

    /** Whether a plan had begun and had not been closed. A plan that nobody closed stays, though its period is over. */
    static boolean inForce(CarePlan plan, LocalDate day) {
        if (!begun(plan, day)) {
            return false;
        }
        return switch (Objects.requireNonNullElse(plan.getStatus(), CarePlan.CarePlanStatus.UNKNOWN)) {
            case ACTIVE, ONHOLD, UNKNOWN -> true;
            case COMPLETED, REVOKED ->
                Days.end(plan.getPeriod()).filter(day::isBefore).isPresent();
            default -> false;
        };
    }

    private static boolean begun(CarePlan plan, LocalDate day) {
        Optional<LocalDate> start = Days.start(plan.getPeriod()).or(() -> Days.first(plan.getCreatedElement()));
        return Days.begun(start, day);
    }

    /** Whether all of a plan says what to do when things get harder. */
    static boolean isForSafety(CarePlan plan) {
        return categories(plan).anyMatch(FOR_SAFETY::contains) || plan.getMeta().hasProfile(Profiles.SAFETY_PLAN);
    }

    /** Whether an activity belongs in the section on safety rather than among the actions. */
    static boolean isForSafety(CarePlan plan, CarePlanActivityComponent activity) {
        return isForSafety(plan) || part(activity).isPresent();
    }

    static Optional<SafetyPlanPart> part(CarePlanActivityComponent activity) {
        return Coded.find(SafetyPlanPart.class, activity.getDetail().getCode());
    }

    private static Stream<PlanCategory> categories(CarePlan plan) {
        return plan.getCategory().stream()
                .map(category -> Coded.find(PlanCategory.class, category))
                .flatMap(Optional::stream);
    }
}
