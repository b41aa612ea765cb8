package goldthread.statutory;

import goldthread.profiles.Extensions;
import goldthread.terminology.Coded;
import goldthread.terminology.OnHoldReason;
import goldthread.terminology.PlanCategory;
import goldthread.terminology.PrBasis;
import goldthread.terminology.ProvisionStatus;
import goldthread.terminology.StatutoryBasis;
import goldthread.terminology.StatutoryState;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;

/**
 * Reads care plans as processes of law.
 *
 * @param organisations knows for whom somebody acts
 * @param today the day
 */
record ReadPlans(Said organisations, LocalDate today) {

    /** The law behind a plan that names none. */
    private static final Map<PlanCategory, StatutoryBasis> LAW = Map.of(
            PlanCategory.CIN, StatutoryBasis.CHILDREN_ACT_17,
            PlanCategory.CP, StatutoryBasis.CHILDREN_ACT_47,
            PlanCategory.LAC, StatutoryBasis.CHILDREN_ACT_22,
            PlanCategory.PLACEMENT, StatutoryBasis.CARE_PLANNING_REGULATIONS,
            PlanCategory.PATHWAY, StatutoryBasis.CHILDREN_ACT_23A,
            PlanCategory.EHCP, StatutoryBasis.FAMILIES_ACT_37,
            PlanCategory.PEP, StatutoryBasis.CARE_PLANNING_REGULATIONS,
            PlanCategory.SECTION_117, StatutoryBasis.MENTAL_HEALTH_ACT_117,
            PlanCategory.YOUTH_JUSTICE, StatutoryBasis.CRIME_AND_DISORDER_ACT);

    private static final Map<PrBasis, StatutoryBasis> ORDERS = Map.of(
            PrBasis.CARE_ORDER, StatutoryBasis.CHILDREN_ACT_31,
            PrBasis.INTERIM_CARE_ORDER, StatutoryBasis.CHILDREN_ACT_38,
            PrBasis.EMERGENCY_PROTECTION_ORDER, StatutoryBasis.CHILDREN_ACT_44,
            PrBasis.ACCOMMODATED, StatutoryBasis.CHILDREN_ACT_20,
            PrBasis.SPECIAL_GUARDIANSHIP, StatutoryBasis.CHILDREN_ACT_14A);

    /** The process; empty for a plan that the law doesn't ask for, and for a draft or a mistake. */
    Optional<StatutoryProcess> process(CarePlan plan) {
        Optional<PlanCategory> category = StatutoryPlans.category(plan);
        Optional<StatutoryState> state = state(plan);
        if (category.isEmpty() || state.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new StatutoryProcess(
                Said.about(plan),
                plan.getCategory().stream()
                        .filter(concept -> StatutoryPlans.named(concept).isPresent())
                        .findFirst()
                        .orElseThrow(),
                plan.hasTitle() ? plan.getTitle() : "",
                category,
                Optional.empty(),
                state.orElseThrow(),
                authority(plan),
                bases(plan, category.orElseThrow()),
                Span.of(plan.getPeriod()),
                Said.date(plan, Extensions.REVIEW_DUE),
                Said.concept(plan, Extensions.ON_HOLD_REASON)
                        .filter(reason -> plan.getStatus() == CarePlanStatus.ONHOLD),
                provision(plan)));
    }

    /** A plan that nobody closed goes on, though its period is over. */
    private Optional<StatutoryState> state(CarePlan plan) {
        Span span = Span.of(plan.getPeriod());
        CarePlanStatus status = plan.hasStatus() ? plan.getStatus() : CarePlanStatus.UNKNOWN;
        Optional<StatutoryState> state = switch (status) {
            case ACTIVE, UNKNOWN -> Optional.of(StatutoryState.IN_FORCE);
            case ONHOLD -> Optional.of(StatutoryState.ON_HOLD);
            case COMPLETED -> Optional.of(span.endsAfter(today) ? StatutoryState.IN_FORCE : StatutoryState.ENDED);
            case REVOKED -> Optional.of(StatutoryState.ENDED);
            default -> Optional.empty();
        };
        return state.map(is -> is == StatutoryState.IN_FORCE && span.beginsAfter(today) ? StatutoryState.PLANNED : is);
    }

    /** Whom the plan names; else the organisation that wrote it. */
    private Optional<Reference> authority(CarePlan plan) {
        return Said.reference(plan, Extensions.RESPONSIBLE_AUTHORITY)
                .map(organisations::named)
                .or(() -> organisations.organisationOf(plan.getAuthor()));
    }

    private static List<CodeableConcept> bases(CarePlan plan, PlanCategory category) {
        List<CodeableConcept> said = Said.concepts(plan, Extensions.STATUTORY_BASIS);
        if (!said.isEmpty()) {
            return said;
        }
        Optional<StatutoryBasis> order = Said.concept(plan, Extensions.PR_BASIS)
                .flatMap(basis -> Coded.find(PrBasis.class, basis))
                .flatMap(basis -> Optional.ofNullable(ORDERS.get(basis)));
        return order.or(() -> Optional.ofNullable(LAW.get(category))).stream()
                .map(law -> new CodeableConcept(law.coding()))
                .toList();
    }

    private static Optional<Provision> provision(CarePlan plan) {
        Optional<Extension> said = Said.first(plan, Extensions.PROVISION_STATUS);
        return said.flatMap(part -> Said.concept(part, "status"))
                .flatMap(status -> Coded.find(ProvisionStatus.class, status))
                .map(status -> new Provision(
                        status,
                        Said.texts(said.orElseThrow(), "missing"),
                        Said.concept(said.orElseThrow(), "reason"),
                        Said.date(said.orElseThrow(), "review-by")));
    }

    /** What support is possible before a trial, as far as a plan in force says so. */
    Optional<PreTrial> preTrial(CarePlan plan) {
        Optional<Extension> said = Said.first(plan, Extensions.PRE_TRIAL_STATUS)
                .filter(extension ->
                        state(plan).filter(is -> is != StatutoryState.ENDED).isPresent());
        return said.flatMap(part -> Said.concept(part, "status"))
                .flatMap(
                        status -> Optional.ofNullable(status.getCodingFirstRep().getCode()))
                .map(status -> new PreTrial(
                        Said.about(plan),
                        status,
                        organisations.namesOf(said.orElseThrow(), "agreed-by"),
                        Said.texts(said.orElseThrow(), "restriction"),
                        Said.date(said.orElseThrow(), "review-by")));
    }

    /** Whether it is on hold because of a criminal investigation. */
    static boolean isHeldForTrial(CarePlan plan) {
        return plan.getStatus() == CarePlanStatus.ONHOLD
                && Said.concept(plan, Extensions.ON_HOLD_REASON)
                        .filter(OnHoldReason.CRIMINAL_INVESTIGATION::isIn)
                        .isPresent();
    }
}
