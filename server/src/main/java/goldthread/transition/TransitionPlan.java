package goldthread.transition;

import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import goldthread.profiles.Profiles;
import goldthread.terminology.Coded;
import goldthread.terminology.PlanCategory;
import goldthread.terminology.TransitionReadiness;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Resource;

/**
 * A plan for a move, as a CarePlan holds it.
 *
 * @param plan of category {@code camhs-transition} or {@code school-transition}
 */
public record TransitionPlan(CarePlan plan) {

    private static final Set<CarePlanStatus> IN_FORCE = EnumSet.of(CarePlanStatus.ACTIVE, CarePlanStatus.ONHOLD);
    private static final Set<CarePlanStatus> TAKEN_BACK =
            EnumSet.of(CarePlanStatus.ENTEREDINERROR, CarePlanStatus.REVOKED);
    private static final String NATIONAL = Profiles.ROOT + "/CodeSystem/mhsds-care-plan-type";
    private static final String NATIONAL_TRANSITION = "14";

    /** Empty for every other resource. */
    public static Optional<TransitionPlan> of(Resource resource) {
        return Optional.of(resource)
                .filter(CarePlan.class::isInstance)
                .map(plan -> new TransitionPlan((CarePlan) plan))
                .filter(plan -> plan.isToAdult() || plan.isOfSchool());
    }

    /** Whether it is for the move to adult services, by our code or the national one. */
    public boolean isToAdult() {
        return PlanCategory.CAMHS_TRANSITION.isIn(plan.getCategory())
                || plan.getCategory().stream().anyMatch(category -> category.hasCoding(NATIONAL, NATIONAL_TRANSITION));
    }

    boolean isOfSchool() {
        return PlanCategory.SCHOOL_TRANSITION.isIn(plan.getCategory());
    }

    /** Whether it is active, or on hold. */
    public boolean isInForce() {
        return IN_FORCE.contains(plan.getStatus());
    }

    boolean isTakenBack() {
        return TAKEN_BACK.contains(plan.getStatus());
    }

    /** In which weeks the move takes place. */
    public Optional<Window> window() {
        return Window.of(FirstExtension.value(plan, Extensions.TRANSITION_WINDOW));
    }

    /** What it says of each domain of readiness, in its order. */
    public List<Extension> readiness() {
        return plan.getExtension().stream()
                .filter(extension -> Extensions.READINESS.equals(extension.getUrl()))
                .toList();
    }

    /** The domains of which it says nothing, not even that they are not yet assessed. */
    Set<TransitionReadiness> unanswered() {
        Set<TransitionReadiness> missing = EnumSet.allOf(TransitionReadiness.class);
        readiness().stream()
                .filter(said ->
                        FirstExtension.value(said, "level") instanceof CodeableConcept level && level.hasCoding())
                .map(said -> FirstExtension.value(said, "domain"))
                .filter(CodeableConcept.class::isInstance)
                .flatMap(domain -> Coded.find(TransitionReadiness.class, (CodeableConcept) domain).stream())
                .forEach(missing::remove);
        return missing;
    }
}
