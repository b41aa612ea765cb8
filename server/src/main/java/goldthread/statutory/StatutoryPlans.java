package goldthread.statutory;

import goldthread.terminology.PlanCategory;
import java.util.Optional;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CodeableConcept;

/** Which plans the law asks for. */
public final class StatutoryPlans {

    private StatutoryPlans() {}

    /** Of which kind a plan is; empty for a plan that the law doesn't ask for. */
    public static Optional<PlanCategory> category(CarePlan plan) {
        return plan.getCategory().stream()
                .flatMap(concept -> named(concept).stream())
                .findFirst();
    }

    static Optional<PlanCategory> named(CodeableConcept concept) {
        return PlanCategory.statutory(concept);
    }
}
