package goldthread.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.profiles.Examples.Example;
import goldthread.terminology.NoticeCategory;
import goldthread.terminology.OutcomeMeasures;
import goldthread.terminology.PlanCategory;
import goldthread.terminology.ReferralCategory;
import goldthread.terminology.TaskCode;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ImpliedProfileTest {
    private final ImpliedProfile implied = new ImpliedProfile(OutcomeMeasures.read(HapiOpinion.FHIR));

    @ParameterizedTest
    @MethodSource("examplesWhoseTypeAndCodesSayWhatTheyAre")
    void an_example_implies_the_profile_that_it_was_written_for(Example example) {
        Resource resource = (Resource) HapiOpinion.FHIR.newJsonParser().parseResource(example.json());
        resource.getMeta().getProfile().clear();

        assertThat(implied.of(resource)).contains(Profiles.ROOT + "/StructureDefinition/" + example.folder());
    }

    /** A discharge plan may claim to be a shared care plan, but its category alone does not say so. */
    static Stream<Example> examplesWhoseTypeAndCodesSayWhatTheyAre() {
        return Examples.good().stream()
                .filter(example -> !example.folder().equals(Examples.NO_PROFILE))
                .filter(example -> !example.toString().endsWith("kit-plan.json"));
    }

    @Test
    void a_request_for_anything_but_an_assessment_is_a_referral() {
        ServiceRequest request = new ServiceRequest().addCategory(concept(ReferralCategory.EARLY_HELP.coding()));

        assertThat(implied.of(request)).contains(Profiles.REFERRAL);
    }

    @Test
    void a_task_that_fulfils_something_else_implies_nothing() {
        Task task = new Task().setFocus(new Reference("MedicationRequest/1"));
        task.getCode().addCoding().setCode("fulfill");

        assertThat(implied.of(task)).isEmpty();
    }

    @Test
    void a_task_on_a_referral_that_does_not_fulfil_it_implies_nothing() {
        assertThat(implied.of(new Task().setFocus(new Reference("ServiceRequest/1"))))
                .isEmpty();
    }

    @Test
    void a_crisis_plan_of_the_national_data_set_is_a_safety_plan() {
        CarePlan plan = new CarePlan();
        plan.addCategory()
                .addCoding()
                .setSystem(Profiles.ROOT + "/CodeSystem/mhsds-care-plan-type")
                .setCode("12");

        assertThat(implied.of(plan)).contains(Profiles.SAFETY_PLAN);
    }

    @Test
    void a_safety_plan_that_is_shared_is_a_safety_plan() {
        CarePlan plan = new CarePlan()
                .addCategory(concept(PlanCategory.SHARED.coding()))
                .addCategory(concept(PlanCategory.SAFETY.coding()));

        assertThat(implied.of(plan)).contains(Profiles.SAFETY_PLAN);
    }

    @Test
    void a_plan_of_no_category_of_ours_implies_nothing() {
        CarePlan plan = new CarePlan();
        plan.addCategory().addCoding().setSystem("http://snomed.info/sct").setCode("734163000");

        assertThat(implied.of(plan)).isEmpty();
    }

    @Test
    void an_observation_that_is_no_outcome_measure_implies_nothing() {
        Observation height = new Observation();
        height.getCode().addCoding().setSystem("http://loinc.org").setCode("8302-2");

        assertThat(implied.of(height)).isEmpty();
    }

    @Test
    void a_concern_that_names_the_decision_is_an_escalation_and_an_alarm_an_action() {
        Task task = new Task().setCode(concept(TaskCode.CONCERN_ESCALATION.coding()));
        assertThat(implied.of(task)).contains(Profiles.ACTION);
        assertThat(implied.of(task.setReasonReference(new Reference("EpisodeOfCare/1"))))
                .contains(Profiles.ESCALATION);
    }

    @Test
    void a_communication_is_a_notice_only_by_its_category() {
        assertThat(implied.of(new Communication())).isEmpty();
        assertThat(implied.of(new Communication().addCategory(concept(NoticeCategory.CONCERN.coding()))))
                .contains(Profiles.NOTICE);
    }

    @Test
    void a_type_without_a_profile_implies_nothing() {
        assertThat(implied.of(new Condition())).isEmpty();
    }

    private static CodeableConcept concept(Coding coding) {
        return new CodeableConcept(coding);
    }
}
