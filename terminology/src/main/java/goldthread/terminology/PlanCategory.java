package goldthread.terminology;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;

/** What kind of plan a care plan is. */
public enum PlanCategory implements Coded {
    SHARED,
    MENTAL_HEALTH,
    SAFETY,
    RISK_MINIMISATION,
    CRISIS,
    RELAPSE,
    POSITIVE_BEHAVIOUR_SUPPORT,
    DISCHARGE,
    EARLY_HELP,
    CIN,
    CP,
    LAC,
    PLACEMENT,
    PATHWAY,
    EHCP,
    PEP,
    SEN_SUPPORT,
    HEALTH,
    SECTION_117,
    YOUTH_JUSTICE,
    CAMHS_TRANSITION,
    SCHOOL_TRANSITION,
    CARER_SUPPORT;

    /** As the national child protection service codes two of them. */
    private static final Map<String, PlanCategory> SNOMED = Map.of("342191000000101", CP, "764841000000100", LAC);

    /** Of which kind a plan that the law asks for is, by our code or the national one; empty for every other. */
    public static Optional<PlanCategory> statutory(CodeableConcept category) {
        return Coded.find(PlanCategory.class, category)
                .filter(PlanCategory::isStatutory)
                .or(() -> category.getCoding().stream()
                        .filter(coding -> CodeSystems.SNOMED_CT.equals(coding.getSystem()) && coding.hasCode())
                        .flatMap(coding -> Stream.ofNullable(SNOMED.get(coding.getCode())))
                        .findFirst());
    }

    /** Whether law asks for such a plan. */
    public boolean isStatutory() {
        return switch (this) {
            case CIN, CP, LAC, PLACEMENT, PATHWAY, EHCP, PEP, SECTION_117, YOUTH_JUSTICE -> true;
            default -> false;
        };
    }

    @Override
    public String system() {
        return CodeSystems.PLAN_CATEGORY;
    }
}
