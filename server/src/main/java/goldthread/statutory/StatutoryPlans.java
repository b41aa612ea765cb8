package goldthread.statutory;

import goldthread.terminology.CodeSystems;
import goldthread.terminology.Coded;
import goldthread.terminology.PlanCategory;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CodeableConcept;

/** Which plans the law asks for. */
public final class StatutoryPlans {

    /** As the national child protection service codes them. */
    private static final Map<String, PlanCategory> SNOMED =
            Map.of("342191000000101", PlanCategory.CP, "764841000000100", PlanCategory.LAC);

    private StatutoryPlans() {}

    /** Of which kind a plan is; empty for a plan that the law doesn't ask for. */
    public static Optional<PlanCategory> category(CarePlan plan) {
        return plan.getCategory().stream()
                .flatMap(concept -> named(concept).stream())
                .findFirst();
    }

    static Optional<PlanCategory> named(CodeableConcept concept) {
        return Coded.find(PlanCategory.class, concept)
                .filter(PlanCategory::isStatutory)
                .or(() -> concept.getCoding().stream()
                        .filter(coding -> CodeSystems.SNOMED_CT.equals(coding.getSystem()) && coding.hasCode())
                        .flatMap(coding -> Stream.ofNullable(SNOMED.get(coding.getCode())))
                        .findFirst());
    }
}
