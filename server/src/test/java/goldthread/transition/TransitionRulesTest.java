package goldthread.transition;

import static goldthread.transition.Moving.plan;
import static goldthread.transition.Moving.saying;
import static goldthread.transition.Moving.within;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.terminology.PlanCategory;
import goldthread.terminology.ReadinessLevel;
import goldthread.terminology.Rule;
import goldthread.terminology.TransitionReadiness;
import goldthread.transition.TransitionRules.Lack;
import java.util.List;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransitionRulesTest {

    private static final TransitionRules RULES = new TransitionRules(28);

    private static List<Rule> broken(CarePlan plan) {
        return TransitionPlan.of(plan).map(RULES::of).orElse(List.of()).stream()
                .map(Lack::rule)
                .toList();
    }

    private static CarePlan answered(CarePlan plan) {
        for (TransitionReadiness domain : TransitionReadiness.values()) {
            saying(plan, domain, ReadinessLevel.NOT_YET_ASSESSED);
        }
        return plan;
    }

    @ParameterizedTest(name = "from {0} until {1}: {2}")
    @CsvSource({
        "2027-01-04, 2027-01-04, false",
        "2027-01-04, 2027-01-31, false",
        "2027-01-04, 2027-02-01, true",
        "2027-01-04, 2027-06-30, true",
        "2027-06-30, 2027-01-04, false",
        "2027-01, 2027-02, true"
    })
    void a_window_is_some_weeks_and_no_day(String start, String end, boolean fine) {
        CarePlan plan = within(plan(PlanCategory.SCHOOL_TRANSITION, CarePlanStatus.ACTIVE), start, end);

        assertThat(broken(plan)).isEqualTo(fine ? List.of() : List.of(Rule.TRANSITION_WINDOW));
    }

    @Test
    void a_plan_without_a_whole_window_is_refused_in_every_status_but_when_it_is_taken_back() {
        Period half = new Period();
        half.setStartElement(new DateTimeType("2027-01-04"));
        CarePlan plan = plan(PlanCategory.CAMHS_TRANSITION, CarePlanStatus.DRAFT);
        plan.addExtension(goldthread.profiles.Extensions.TRANSITION_WINDOW, half);

        assertThat(broken(plan)).containsExactly(Rule.TRANSITION_WINDOW);
        assertThat(broken(plan(PlanCategory.CAMHS_TRANSITION, CarePlanStatus.DRAFT)))
                .containsExactly(Rule.TRANSITION_WINDOW);
        assertThat(broken(plan(PlanCategory.CAMHS_TRANSITION, CarePlanStatus.ENTEREDINERROR)))
                .isEmpty();
        assertThat(broken(plan(PlanCategory.SHARED, CarePlanStatus.ACTIVE))).isEmpty();
    }

    @Test
    void a_plan_in_force_answers_every_domain_if_only_that_nobody_has_looked() {
        CarePlan draft = within(plan(PlanCategory.CAMHS_TRANSITION, CarePlanStatus.DRAFT), "2027-01", "2027-06");
        CarePlan active = within(plan(PlanCategory.CAMHS_TRANSITION, CarePlanStatus.ACTIVE), "2027-01", "2027-06");

        assertThat(broken(draft)).isEmpty();
        assertThat(broken(active)).containsExactly(Rule.TRANSITION_READINESS);
        assertThat(broken(answered(active))).isEmpty();
    }

    @Test
    void a_refusal_names_the_domains_that_are_missing() {
        CarePlan plan =
                answered(within(plan(PlanCategory.CAMHS_TRANSITION, CarePlanStatus.ACTIVE), "2027-01", "2027-06"));
        plan.getExtension().remove(plan.getExtension().size() - 1);

        assertThat(RULES.of(new TransitionPlan(plan)))
                .singleElement()
                .satisfies(lack -> assertThat(lack.sentence()).endsWith("Missing: family-prepared."));
    }

    @Test
    void the_national_code_means_the_same() {
        CarePlan plan = new CarePlan().setStatus(CarePlanStatus.ACTIVE);
        plan.addCategory()
                .addCoding()
                .setSystem("https://w3id.org/goldthread/fhir/CodeSystem/mhsds-care-plan-type")
                .setCode("14");

        assertThat(broken(plan)).containsExactly(Rule.TRANSITION_WINDOW, Rule.TRANSITION_READINESS);
    }
}
