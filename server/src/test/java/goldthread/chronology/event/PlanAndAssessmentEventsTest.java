package goldthread.chronology.event;

import static goldthread.chronology.event.Tellings.category;
import static goldthread.chronology.event.Tellings.code;
import static goldthread.chronology.event.Tellings.isMajor;
import static goldthread.chronology.event.Tellings.lines;
import static goldthread.chronology.event.Tellings.period;
import static goldthread.chronology.event.Tellings.text;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.profiles.Extensions;
import goldthread.profiles.Profiles;
import goldthread.terminology.Canonicals;
import goldthread.terminology.ChronologyCategory;
import goldthread.terminology.InformationSource;
import goldthread.terminology.PlanCategory;
import goldthread.terminology.RiskLevel;
import java.math.BigDecimal;
import java.util.List;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.ClinicalImpression;
import org.hl7.fhir.r4.model.ClinicalImpression.ClinicalImpressionStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Goal.GoalLifecycleStatus;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RiskAssessment;
import org.hl7.fhir.r4.model.RiskAssessment.RiskAssessmentStatus;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PlanAndAssessmentEventsTest {

    private static CodeableConcept local(String system, String code) {
        return new CodeableConcept(new Coding()
                .setSystem(Canonicals.ROOT + "/CodeSystem/" + system)
                .setCode(code));
    }

    @Nested
    class a_plan {

        private final CarePlan plan = new CarePlan();

        a_plan() {
            plan.setStatus(CarePlanStatus.ACTIVE);
            plan.addCategory(code(PlanCategory.SHARED));
            plan.setAuthor(Tellings.MAJA);
            plan.setPeriod(period("2026-03-01", "2026-09-01"));
        }

        @Test
        void that_is_in_force_tells_its_beginning_and_not_the_end_that_is_only_planned() {
            assertThat(lines(plan))
                    .containsExactly("2026-03-01 | plan | major | Plan begins: Shared care plan, Maja Lindqvist");
        }

        @Test
        void that_is_over_tells_its_end_too() {
            assertThat(lines(plan.setStatus(CarePlanStatus.REVOKED)).get(1))
                    .isEqualTo("2026-09-01 | plan | minor | Plan ends: Shared care plan, Maja Lindqvist");
        }

        @Test
        void for_safety_tells_when_it_was_gone_through_with_the_child() {
            plan.setCategory(List.of(code(PlanCategory.SAFETY)));
            plan.addExtension(Extensions.LAST_DISCUSSED, new DateTimeType("2026-05-20"));

            assertThat(lines(plan).get(1))
                    .isEqualTo("2026-05-20 | safety-plan | minor |"
                            + " Plan gone through with the child: Safety plan, Maja Lindqvist");
        }

        @ParameterizedTest
        @CsvSource({
            "SHARED, PLAN",
            "SAFETY, SAFETY_PLAN",
            "RISK_MINIMISATION, SAFETY_PLAN",
            "CP, STATUTORY",
            "EHCP, STATUTORY",
            "SEN_SUPPORT, PLAN"
        })
        void is_of_the_kind_that_its_category_says(PlanCategory category, ChronologyCategory expected) {
            plan.setCategory(List.of(code(category)));

            assertThat(category(plan)).isEqualTo(expected);
        }

        @Test
        void that_claims_the_safety_plan_profile_is_one() {
            plan.getMeta().addProfile(Profiles.SAFETY_PLAN);

            assertThat(category(plan)).isEqualTo(ChronologyCategory.SAFETY_PLAN);
        }

        @Test
        void that_is_a_draft_or_a_mistake_tells_nothing() {
            assertThat(lines(plan.setStatus(CarePlanStatus.DRAFT))).isEmpty();
            assertThat(lines(plan.setStatus(CarePlanStatus.ENTEREDINERROR))).isEmpty();
        }
    }

    @Nested
    class a_goal {

        private final Goal goal = new Goal();

        a_goal() {
            goal.setLifecycleStatus(GoalLifecycleStatus.ACTIVE);
            goal.setDescription(text("Take the bus alone"));
            goal.setExpressedBy(Tellings.CHILD);
            goal.setStart(new DateType("2026-03-01"));
            goal.setStatusDateElement(new DateType("2026-06-01"));
        }

        @Test
        void tells_whose_words_it_is() {
            assertThat(lines(goal))
                    .containsExactly("2026-03-01 | goal | minor | Goal set by the child: Take the bus alone");
        }

        @Test
        void that_is_reached_stands_out() {
            goal.setAchievementStatus(new CodeableConcept(new Coding()
                    .setSystem("http://terminology.hl7.org/CodeSystem/goal-achievement")
                    .setCode("achieved")));

            assertThat(lines(goal).get(1)).isEqualTo("2026-06-01 | goal | major | Goal reached: Take the bus alone");
        }

        @Test
        void that_is_given_up_does_not() {
            assertThat(lines(goal.setLifecycleStatus(GoalLifecycleStatus.CANCELLED))
                            .get(1))
                    .isEqualTo("2026-06-01 | goal | minor | Goal given up: Take the bus alone");
            assertThat(lines(goal.setLifecycleStatus(GoalLifecycleStatus.ENTEREDINERROR)))
                    .isEmpty();
        }
    }

    @Nested
    class a_risk_assessment {

        private final RiskAssessment assessment = new RiskAssessment();

        a_risk_assessment() {
            assessment.setStatus(RiskAssessmentStatus.FINAL);
            assessment.setOccurrence(new DateTimeType("2026-03-04"));
            assessment.setPerformer(Tellings.MAJA);
        }

        @Test
        void tells_each_risk_in_the_common_language() {
            assessment.addPrediction().setOutcome(text("Self-harm")).setQualitativeRisk(code(RiskLevel.HIGH));
            assessment.addPrediction().setOutcome(text("Going missing")).setQualitativeRisk(code(RiskLevel.LOW));

            assertThat(lines(assessment))
                    .containsExactly("2026-03-04 | risk | major | Risk assessed by Maja Lindqvist:"
                            + " Self-harm: High: act today; Going missing: Low: support and look again");
        }

        @ParameterizedTest
        @EnumSource(RiskLevel.class)
        void stands_out_from_moderate_on(RiskLevel level) {
            assessment.addPrediction().setOutcome(text("Self-harm")).setQualitativeRisk(code(level));

            assertThat(isMajor(assessment)).isEqualTo(level.compareTo(RiskLevel.MODERATE) >= 0);
        }

        @Test
        void that_was_cancelled_or_a_mistake_tells_nothing() {
            assertThat(lines(assessment.setStatus(RiskAssessmentStatus.CANCELLED)))
                    .isEmpty();
            assertThat(lines(assessment.setStatus(RiskAssessmentStatus.ENTEREDINERROR)))
                    .isEmpty();
        }
    }

    @Nested
    class an_observation {

        private final Observation observation = new Observation();

        an_observation() {
            observation.setStatus(ObservationStatus.FINAL);
            observation.setEffective(new DateTimeType("2026-03-04"));
            observation.addPerformer(Tellings.MOTHER);
        }

        private void survey() {
            observation.addCategory(new CodeableConcept(new Coding()
                    .setSystem("http://terminology.hl7.org/CodeSystem/observation-category")
                    .setCode("survey")));
            observation.setCode(text("Invented measure"));
        }

        @Test
        void that_is_a_score_tells_measure_number_and_rater() {
            survey();
            observation.setValue(new IntegerType(17));

            assertThat(lines(observation))
                    .containsExactly("2026-03-04 | score | minor | Invented measure 17, rated by Ivy Ashdown");
        }

        @Test
        void with_a_reliable_change_stands_out() {
            survey();
            observation.setValue(
                    new Quantity().setValue(new BigDecimal("17.50")).setUnit("points"));
            Extension change = new Extension(Extensions.RELIABLE_CHANGE);
            change.addExtension("result", local("reliable-change", "deteriorated"));
            observation.addExtension(change);

            assertThat(lines(observation))
                    .containsExactly("2026-03-04 | score | major | Invented measure 17.50 points, rated by Ivy Ashdown:"
                            + " Reliably deteriorated");
        }

        @Test
        void of_something_in_the_childs_life_stands_out() {
            observation.setCode(local("significant-event", "bereavement"));

            assertThat(lines(observation)).containsExactly("2026-03-04 | significant-event | major | Bereavement");
        }

        @Test
        void of_something_in_the_childs_life_says_in_which_time_of_life_and_who_reported_it() {
            observation.setCode(local("significant-event", "bereavement"));
            observation.addExtension(Extensions.ONSET_AGE, local("event-onset", "infancy"));
            observation.addExtension(Extensions.SOURCE_AGENCY, new Reference("RelatedPerson/mother"));

            assertThat(lines(observation))
                    .containsExactly("2026-03-04 | significant-event | major | Bereavement, time of life: First two"
                            + " years, reported by Ivy Ashdown");
        }

        @Test
        void of_the_childs_words_does_not_repeat_them() {
            observation.setCode(local("observation-kind", "wishes"));
            observation.setValue(new StringType("I want to live with my aunt"));

            assertThat(lines(observation)).containsExactly("2026-03-04 | voice | minor | Wishes and feelings");
        }

        @ParameterizedTest
        @CsvSource({"disclosure, DISCLOSURE, true", "capacity, CONSENT, false", "strength, HEALTH, false"})
        void is_of_the_kind_that_its_code_says(String kind, ChronologyCategory expected, boolean major) {
            observation.setCode(local("observation-kind", kind));

            assertThat(category(observation)).isEqualTo(expected);
            assertThat(isMajor(observation)).isEqualTo(major);
        }

        @Test
        void that_was_cancelled_or_has_no_date_tells_nothing() {
            assertThat(lines(observation.setStatus(ObservationStatus.CANCELLED)))
                    .isEmpty();
            observation.setStatus(ObservationStatus.FINAL).setEffective(null);
            assertThat(lines(observation)).isEmpty();
        }
    }

    @Test
    void an_assessment_stands_out_and_a_form_does_not() {
        ClinicalImpression impression = new ClinicalImpression();
        impression.setStatus(ClinicalImpressionStatus.COMPLETED).setAssessor(Tellings.MAJA);
        impression.setDateElement(new DateTimeType("2026-03-04"));
        QuestionnaireResponse form = new QuestionnaireResponse();
        form.setStatus(QuestionnaireResponseStatus.COMPLETED).setSource(Tellings.CHILD);
        form.setAuthoredElement(new DateTimeType("2026-03-05"));

        assertThat(lines(impression))
                .containsExactly(
                        "2026-03-04 | assessment | major | Assessment by Maja Lindqvist, without the child's own view");
        Extension viewpoint = impression.addExtension().setUrl(Extensions.VIEWPOINT);
        viewpoint.addExtension("whose", new CodeableConcept(InformationSource.CHILD.coding()));
        viewpoint.addExtension("view", new StringType("I want to sleep."));
        assertThat(lines(impression)).containsExactly("2026-03-04 | assessment | major | Assessment by Maja Lindqvist");
        assertThat(lines(form)).containsExactly("2026-03-05 | form | minor | Form filled in by the child");
        assertThat(lines(form.setStatus(QuestionnaireResponseStatus.INPROGRESS)))
                .isEmpty();
    }
}
