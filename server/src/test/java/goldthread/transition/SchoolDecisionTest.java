package goldthread.transition;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.profiles.Extensions;
import goldthread.terminology.CareStatus;
import goldthread.terminology.EpisodeType;
import goldthread.terminology.PlanCategory;
import java.util.List;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchoolDecisionTest {

    private static SchoolDecision decision(String... parts) {
        Extension note = new Extension(Extensions.SCHOOL_MOVE);
        List.of(parts).forEach(part -> note.addExtension(part, new StringType("Said.")));
        EpisodeOfCare school = new EpisodeOfCare();
        school.addExtension(note);
        return SchoolDecision.of(school).orElseThrow();
    }

    private static boolean isInCare(Resource resource) {
        return SchoolDecision.isInCare(List.of(resource));
    }

    @Test
    void it_says_what_the_child_the_family_and_the_virtual_school_think() {
        assertThat(decision("option", "child-view", "family-view").missing(false))
                .isEmpty();
        assertThat(decision("option", "child-view", "family-view").missing(true))
                .containsExactly("virtual-school-view");
        assertThat(decision("option", "child-view", "family-view", "virtual-school-view")
                        .missing(true))
                .isEmpty();
        assertThat(decision("option", "decided-by").missing(false)).containsExactly("child-view", "family-view");
    }

    @Test
    void an_empty_word_is_no_view_and_a_reference_is_one() {
        SchoolDecision decision = decision("option", "child-view");
        decision.note().addExtension("family-view", new StringType(" "));
        assertThat(decision.missing(false)).containsExactly("family-view");
        decision.note().addExtension("family-view", new Reference("Observation/1"));
        assertThat(decision.missing(false)).isEmpty();
    }

    @Test
    void a_school_place_without_it_tells_a_fact() {
        assertThat(SchoolDecision.of(new EpisodeOfCare())).isEmpty();
        assertThat(SchoolDecision.of(new Patient())).isEmpty();
        assertThat(SchoolDecision.of(null)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = CareStatus.class,
            names = {"LOOKED_AFTER", "LOOKED_AFTER_CARE_ORDER", "PREVIOUSLY_LOOKED_AFTER", "CARE_LEAVER"})
    void the_childs_entry_tells_of_care(CareStatus status) {
        Patient patient = new Patient();
        patient.addExtension(Extensions.CARE_STATUS, new CodeableConcept(status.coding()));
        assertThat(isInCare(patient)).isTrue();
    }

    @Test
    void a_plan_or_a_placement_tells_of_care_once_it_stands() {
        CarePlan plan = new CarePlan().addCategory(new CodeableConcept(PlanCategory.LAC.coding()));
        assertThat(isInCare(plan.setStatus(CarePlanStatus.COMPLETED))).isTrue();
        assertThat(isInCare(plan.setStatus(CarePlanStatus.DRAFT))).isFalse();
        EpisodeOfCare placement = new EpisodeOfCare().addType(new CodeableConcept(EpisodeType.PLACEMENT.coding()));
        assertThat(isInCare(placement.setStatus(EpisodeOfCareStatus.ACTIVE))).isTrue();
        assertThat(isInCare(placement.setStatus(EpisodeOfCareStatus.PLANNED))).isFalse();
        Patient protectedChild = new Patient();
        protectedChild.addExtension(Extensions.CARE_STATUS, new CodeableConcept(CareStatus.CHILD_PROTECTION.coding()));
        assertThat(isInCare(protectedChild)).isFalse();
    }
}
