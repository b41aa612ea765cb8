package goldthread.engagement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.hl7.fhir.r4.model.CarePlan;

/**
 * Rule R-06, as far as it is about leaving hospital: a child doesn't go before a plan for managing risk and a care plan are
 * in place (N102).
 *
 * @param plans that the stay names and that are here, by {@code CarePlan/id}
 */
record DischargeGate(Map<String, CarePlan> plans) {

    static final String RISK_PLAN = "a plan for managing risk that is in force (risk-plan: a CarePlan of this child of"
            + " category safety, crisis, relapse or risk-minimisation)";
    static final String CARE_PLAN =
            "a care plan that is in force (care-plan: a CarePlan of this child of category shared,"
                    + " mental-health, discharge, health, section-117 or camhs-transition, and not the plan for managing risk)";

    DischargeGate {
        plans = Map.copyOf(plans);
    }

    /**
     * What is missing, in words.
     *
     * @param today the day on which a stay ended that doesn't say when
     */
    List<String> missing(Stay stay, LocalDate today) {
        List<String> missing = new ArrayList<>();
        if (!passes(stay, Stay.RISK_PLAN, DischargePlans::isForRisk, today)) {
            missing.add(RISK_PLAN);
        }
        if (!passes(stay, Stay.CARE_PLAN, DischargePlans::isForCare, today)) {
            missing.add(CARE_PLAN);
        }
        return missing;
    }

    /** Whether the plan that the stay names under this part is of the kind, the child's, and in force. */
    boolean passes(Stay stay, String part, Predicate<CarePlan> kind, LocalDate today) {
        Optional<CarePlan> named = stay.plan(part).map(plans::get);
        return named.filter(kind)
                .filter(plan -> stay.child()
                        .filter(child -> DischargePlans.holds(plan, child, stay.lastDay(today)))
                        .isPresent())
                .isPresent();
    }
}
