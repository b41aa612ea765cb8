package goldthread.engagement;

import static goldthread.engagement.DischargeGate.CARE_PLAN;
import static goldthread.engagement.DischargeGate.RISK_PLAN;
import static goldthread.engagement.Stays.finished;
import static goldthread.engagement.Stays.plan;
import static goldthread.engagement.Stays.planned;
import static goldthread.engagement.Stays.with;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.terminology.PlanCategory;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DischargeGateTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-06-01");

    private static List<String> missing(Encounter stay, CarePlan... plans) {
        Map<String, CarePlan> here = new HashMap<>();
        for (CarePlan plan : plans) {
            here.put("CarePlan/" + plan.getIdElement().getIdPart(), plan);
        }
        return new DischargeGate(here).missing(new Stay(stay), TODAY);
    }

    @Test
    void both_plans_are_needed_and_must_be_named() {
        CarePlan risk = plan("risk", PlanCategory.SAFETY);
        CarePlan care = plan("care", PlanCategory.DISCHARGE);

        assertThat(missing(planned(finished()), risk, care)).isEmpty();
        assertThat(missing(finished(), risk, care)).containsExactly(RISK_PLAN, CARE_PLAN);
        assertThat(missing(planned(finished()), care)).containsExactly(RISK_PLAN);
        assertThat(missing(planned(finished()), risk)).containsExactly(CARE_PLAN);
        assertThat(missing(
                        with(with(finished(), Stay.RISK_PLAN, "CarePlan/risk"), Stay.CARE_PLAN, "CarePlan/risk"), risk))
                .containsExactly(CARE_PLAN);
    }

    @ParameterizedTest
    @EnumSource(PlanCategory.class)
    void each_kind_of_plan_is_for_risk_for_care_or_for_neither(PlanCategory category) {
        boolean forRisk = EnumSet.of(
                        PlanCategory.SAFETY, PlanCategory.RISK_MINIMISATION, PlanCategory.CRISIS, PlanCategory.RELAPSE)
                .contains(category);
        boolean forCare = EnumSet.of(
                        PlanCategory.SHARED,
                        PlanCategory.MENTAL_HEALTH,
                        PlanCategory.DISCHARGE,
                        PlanCategory.HEALTH,
                        PlanCategory.SECTION_117,
                        PlanCategory.CAMHS_TRANSITION)
                .contains(category);

        assertThat(DischargePlans.isForRisk(plan("p", category))).isEqualTo(forRisk);
        assertThat(DischargePlans.isForCare(plan("p", category))).isEqualTo(forCare);
    }

    @Test
    void a_kind_that_we_do_not_know_is_a_care_plan_and_the_national_crisis_plan_is_for_risk() {
        CarePlan foreign = new CarePlan();
        foreign.addCategory().setText("Plan of another trust");
        CarePlan crisis = new CarePlan();
        crisis.addCategory()
                .addCoding()
                .setSystem("https://w3id.org/goldthread/fhir/CodeSystem/mhsds-care-plan-type")
                .setCode("12");

        assertThat(DischargePlans.isForCare(foreign)).isTrue();
        assertThat(DischargePlans.isForRisk(crisis)).isTrue();
        assertThat(DischargePlans.isForCare(crisis)).isFalse();
    }

    @ParameterizedTest
    @MethodSource
    void a_plan_holds_on_the_day_of_discharge(String why, Consumer<CarePlan> change, boolean holds) {
        CarePlan risk = plan("risk", PlanCategory.SAFETY);
        change.accept(risk);

        assertThat(missing(planned(finished()), risk, plan("care", PlanCategory.SHARED)))
                .as(why)
                .isEqualTo(holds ? List.of() : List.of(RISK_PLAN));
    }

    static Stream<Arguments> a_plan_holds_on_the_day_of_discharge() {
        return Stream.of(
                of("it ends on the day", plan -> end(plan, "2026-05-20"), true),
                of("it ended the day before", plan -> end(plan, "2026-05-19"), false),
                of("it begins the day after", plan -> begin(plan, "2026-05-21"), true),
                of("it begins later", plan -> begin(plan, "2026-05-22"), false),
                of("it is a draft", plan -> plan.setStatus(CarePlanStatus.DRAFT), false),
                of("it is on hold", plan -> plan.setStatus(CarePlanStatus.ONHOLD), false),
                of("it was revoked", plan -> plan.setStatus(CarePlanStatus.REVOKED), false),
                of("it was completed later", plan -> end(plan.setStatus(CarePlanStatus.COMPLETED), "2026-05-28"), true),
                of(
                        "it was completed on the day",
                        plan -> end(plan.setStatus(CarePlanStatus.COMPLETED), "2026-05-20"),
                        false),
                of("it is another child's", plan -> plan.setSubject(new Reference("Patient/robin")), false));
    }

    private static Arguments of(String why, Consumer<CarePlan> change, boolean holds) {
        return Arguments.of(why, change, holds);
    }

    private static void end(CarePlan plan, String day) {
        plan.getPeriod().setEndElement(new DateTimeType(day));
    }

    private static void begin(CarePlan plan, String day) {
        plan.getPeriod().setStartElement(new DateTimeType(day));
    }

    @Test
    void a_plan_whose_days_are_not_known_holds_while_it_is_active() {
        CarePlan risk = plan("risk", PlanCategory.SAFETY);
        risk.getPeriod().setStartElement(unknown()).setEndElement(unknown());

        assertThat(missing(planned(finished()), risk, plan("care", PlanCategory.SHARED)))
                .isEmpty();
    }

    private static DateTimeType unknown() {
        DateTimeType unknown = new DateTimeType();
        unknown.addExtension("http://hl7.org/fhir/StructureDefinition/data-absent-reason", new CodeType("unknown"));
        return unknown;
    }

    @Test
    void a_stay_that_does_not_say_when_it_ended_ends_today() {
        Encounter stay = planned(Stays.stay(EncounterStatus.FINISHED));
        CarePlan risk = plan("risk", PlanCategory.SAFETY);
        end(risk, "2026-05-31");

        assertThat(missing(stay, risk, plan("care", PlanCategory.SHARED))).containsExactly(RISK_PLAN);
    }
}
