package goldthread.careplan;

import static goldthread.careplan.RecordBuilder.code;
import static goldthread.careplan.RecordBuilder.period;
import static goldthread.careplan.RecordBuilder.withId;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.profiles.Extensions;
import goldthread.terminology.PlanCategory;
import goldthread.terminology.ReadinessLevel;
import goldthread.terminology.TransitionReadiness;
import java.util.List;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;

class TransitionSectionTest {

    private static CarePlan plan(PlanCategory category) {
        CarePlan plan = withId(new CarePlan(), "CarePlan/" + category.code());
        plan.setStatus(CarePlanStatus.ACTIVE);
        plan.addCategory(code(category));
        plan.setTitle("Moving on");
        plan.setPeriod(period("2026-03-01", null));
        plan.setAuthor(RecordBuilder.CLINICIAN);
        plan.addExtension(Extensions.TRANSITION_WINDOW, period("2026-09-01", "2027-02-28"));
        Extension said = plan.addExtension().setUrl(Extensions.READINESS);
        said.addExtension("domain", code(TransitionReadiness.OWN_APPOINTMENTS));
        said.addExtension("level", code(ReadinessLevel.WITH_SUPPORT));
        said.addExtension("note", new StringType("Dee rings with me."));
        said.addExtension("date", new DateType("2026-05-01"));
        return plan;
    }

    private static List<Section.Group> on(String day, CarePlan plan) {
        return TransitionSection.of(new RecordBuilder().add(plan).on(day)).groups();
    }

    @Test
    void before_its_window_a_plan_shows_when_and_how_ready() {
        List<Section.Group> groups = on("2026-06-01", plan(PlanCategory.CAMHS_TRANSITION));

        assertThat(groups).hasSize(2);
        assertThat(groups.get(0).statements())
                .singleElement()
                .satisfies(plan -> assertThat(plan.cells())
                        .containsExactly(
                                "Transition plan to adult services", "Moving on", "01-Sep-2026", "28-Feb-2027", ""));
        assertThat(groups.get(1).statements()).singleElement().satisfies(said -> {
            assertThat(said.cells())
                    .containsExactly("Makes own appointments", "With support", "Dee rings with me.", "");
            assertThat(said.date()).isEqualTo("01-May-2026");
        });
    }

    @Test
    void within_its_window_the_missing_adult_service_stands_out() {
        assertThat(on("2026-10-01", plan(PlanCategory.CAMHS_TRANSITION))).hasSize(3);
        assertThat(on("2027-03-01", plan(PlanCategory.CAMHS_TRANSITION))).hasSize(2);
        assertThat(on("2026-10-01", plan(PlanCategory.SCHOOL_TRANSITION))).hasSize(2);
    }

    @Test
    void other_plans_are_none_of_it() {
        assertThat(on("2026-10-01", plan(PlanCategory.SHARED))).isEmpty();
    }
}
