package goldthread.protection;

import goldthread.child.PartyKey;
import goldthread.directory.Parties;
import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import goldthread.statutory.Statutory;
import goldthread.statutory.StatutoryProcess;
import goldthread.store.DateSpan;
import goldthread.terminology.CareStatus;
import goldthread.terminology.Coded;
import goldthread.terminology.FlagCode;
import goldthread.terminology.PlanCategory;
import goldthread.terminology.ProtectionSource;
import goldthread.terminology.ProtectionStatus;
import goldthread.terminology.StatutoryState;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Flag.FlagStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * Reads who says that a child is looked after or on a child protection plan, out of what a caller sees of the child.
 *
 * @param child logical id
 * @param resources of the child
 * @param parties whom they name
 * @param today the day
 */
record ReadProtection(String child, List<Resource> resources, Parties parties, LocalDate today) {

    private static final String NATIONAL_FLAGS = "https://fhir.nhs.uk/England/CodeSystem/England-FlagCategoryPatient";
    private static final String NATIONAL_FLAG = "child-protection-information-system-flag";
    private static final String DETAIL = "http://hl7.org/fhir/StructureDefinition/flag-detail";

    private static final Set<StatutoryState> GOES_ON = EnumSet.of(StatutoryState.IN_FORCE, StatutoryState.ON_HOLD);
    private static final Map<PlanCategory, ProtectionStatus> PLANS = Map.of(
            PlanCategory.CP, ProtectionStatus.PROTECTION_PLAN,
            PlanCategory.LAC, ProtectionStatus.LOOKED_AFTER);
    private static final Map<FlagCode, ProtectionStatus> ALERTS = Map.of(
            FlagCode.CHILD_PROTECTION_PLAN, ProtectionStatus.PROTECTION_PLAN,
            FlagCode.LOOKED_AFTER, ProtectionStatus.LOOKED_AFTER);
    private static final Map<CareStatus, ProtectionStatus> STANDINGS = Map.of(
            CareStatus.CHILD_PROTECTION, ProtectionStatus.PROTECTION_PLAN,
            CareStatus.UNBORN_CHILD_PROTECTION, ProtectionStatus.UNBORN_PROTECTION_PLAN,
            CareStatus.LOOKED_AFTER, ProtectionStatus.LOOKED_AFTER,
            CareStatus.LOOKED_AFTER_ACCOMMODATED, ProtectionStatus.LOOKED_AFTER,
            CareStatus.LOOKED_AFTER_CARE_ORDER, ProtectionStatus.LOOKED_AFTER);

    /**
     * Plans first, then alerts, then the child's entry. A plan that a national alert has brought along isn't told beside it,
     * unless both say different things.
     */
    List<Said> all() {
        List<Flag> alerts = all(Flag.class).filter(this::isInForce).toList();
        Set<String> received = alerts.stream()
                .filter(ReadProtection::isNational)
                .flatMap(alert -> detail(alert).map(plan -> statement(plan, status(alert))).stream())
                .collect(Collectors.toSet());
        return Stream.of(
                        plans().filter(said ->
                                !received.contains(statement(PartyKey.typed(said.record()), said.status()))),
                        alerts.stream().flatMap(alert -> alert(alert).stream()),
                        standings())
                .flatMap(said -> said)
                .toList();
    }

    private static String statement(String plan, Optional<ProtectionStatus> status) {
        return plan + "|" + status.map(ProtectionStatus::name).orElse("");
    }

    private <R extends Resource> Stream<R> all(Class<R> type) {
        return resources.stream().filter(type::isInstance).map(type::cast);
    }

    private Stream<Said> plans() {
        return Statutory.of(child, resources, parties, today).processes().stream()
                .filter(process -> GOES_ON.contains(process.state()))
                .flatMap(process -> plan(process).stream());
    }

    private Optional<Said> plan(StatutoryProcess process) {
        return all(CarePlan.class)
                .filter(plan -> PartyKey.typed(plan).equals(process.about()))
                .findFirst()
                .flatMap(plan -> process.category()
                        .flatMap(category -> Optional.ofNullable(PLANS.get(category)))
                        .map(status -> new Said(
                                plan,
                                ProtectionSource.PLAN,
                                Optional.of(status),
                                status.concept(),
                                plan.getPeriod(),
                                process.authority())));
    }

    private Optional<Said> alert(Flag alert) {
        Optional<ProtectionStatus> status = status(alert);
        return status.isEmpty() && !isNational(alert)
                ? Optional.empty()
                : Optional.of(new Said(
                        alert,
                        ProtectionSource.ALERT,
                        status,
                        status.map(ProtectionStatus::concept).orElse(alert.getCode()),
                        alert.getPeriod(),
                        parties.organisationOf(alert.getAuthor())
                                .map(organisation -> new Reference(PartyKey.typed(organisation))
                                        .setDisplay(organisation.getName()))));
    }

    /** By the alert's own codes, else by those of the plan to which it points. */
    private Optional<ProtectionStatus> status(Flag alert) {
        return Stream.concat(Stream.of(alert.getCode()), alert.getCategory().stream())
                .flatMap(concept -> ProtectionStatus.of(concept).stream())
                .findFirst()
                .or(() -> Coded.find(FlagCode.class, alert.getCode()).map(ALERTS::get))
                .or(() -> detail(alert).stream()
                        .flatMap(about -> all(CarePlan.class)
                                .filter(plan -> PartyKey.typed(plan).equals(about)))
                        .flatMap(plan -> plan.getCategory().stream())
                        .flatMap(category -> ofPlan(category).stream())
                        .findFirst());
    }

    private static Optional<ProtectionStatus> ofPlan(CodeableConcept category) {
        return ProtectionStatus.of(category)
                .or(() -> Coded.find(PlanCategory.class, category).map(PLANS::get));
    }

    private static boolean isNational(Flag alert) {
        return alert.getCode().hasCoding(NATIONAL_FLAGS, NATIONAL_FLAG)
                || alert.getCategory().stream().anyMatch(category -> category.hasCoding(NATIONAL_FLAGS, NATIONAL_FLAG));
    }

    private static Optional<String> detail(Flag alert) {
        return FirstExtension.value(alert, DETAIL) instanceof Reference detail ? PartyKey.of(detail) : Optional.empty();
    }

    private boolean isInForce(Flag alert) {
        Period period = alert.getPeriod();
        boolean over = period.getEndElement().hasValue()
                && DateSpan.of(period.getEndElement()).lastDay().isBefore(today);
        boolean ahead = period.getStartElement().hasValue()
                && DateSpan.of(period.getStartElement()).firstDay().isAfter(today);
        return alert.getStatus() == FlagStatus.ACTIVE && !over && !ahead;
    }

    private Stream<Said> standings() {
        return all(Patient.class)
                .filter(patient -> patient.getIdElement().getIdPart().equals(child))
                .flatMap(patient -> patient.getExtension().stream()
                        .filter(extension -> Extensions.CARE_STATUS.equals(extension.getUrl()))
                        .filter(extension -> extension.getValue() instanceof CodeableConcept)
                        .flatMap(extension ->
                                Coded.find(CareStatus.class, (CodeableConcept) extension.getValue()).stream())
                        .flatMap(status -> Stream.ofNullable(STANDINGS.get(status)))
                        .distinct()
                        .map(status -> new Said(
                                patient,
                                ProtectionSource.STANDING,
                                Optional.of(status),
                                status.concept(),
                                new Period(),
                                Optional.empty())));
    }
}
