package goldthread.careplan;

import static goldthread.careplan.RecordBuilder.period;
import static goldthread.careplan.RecordBuilder.withId;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.profiles.Extensions;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityStatus;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;

class AccountableTest {

    private static Statement action(CarePlanActivityStatus status, Reference... performers) {
        CarePlan plan = withId(new CarePlan(), "CarePlan/plan").setStatus(CarePlanStatus.ACTIVE);
        plan.setPeriod(period("2026-03-01", null)).setAuthor(RecordBuilder.CLINICIAN);
        plan.addActivity()
                .getDetail()
                .setStatus(status)
                .setDescription("A place to calm down")
                .setPerformer(List.of(performers));
        return ActionsSection.of(new RecordBuilder().add(plan).on("2026-06-01"))
                .statements()
                .get(0);
    }

    private static Reference accountable(Reference performer) {
        Reference marked = performer.copy();
        marked.addExtension(Extensions.ACCOUNTABLE, new BooleanType(true));
        return marked;
    }

    @Test
    void of_several_the_one_who_is_accountable_comes_first() {
        Statement action = action(
                CarePlanActivityStatus.INPROGRESS, RecordBuilder.TEACHER, accountable(RecordBuilder.SOCIAL_WORKER));

        assertThat(action.cells().get(2)).isEqualTo("Omar Reyes (accountable), Nia Price");
        assertThat(action.marks()).isEmpty();
    }

    @Test
    void an_open_action_of_nobody_or_of_several_alike_is_marked() {
        assertThat(action(CarePlanActivityStatus.INPROGRESS, RecordBuilder.TEACHER, RecordBuilder.SOCIAL_WORKER)
                        .marks())
                .isEqualTo(Set.of(Mark.NOT_ACCOUNTABLE));
        assertThat(action(CarePlanActivityStatus.INPROGRESS).marks()).isEqualTo(Set.of(Mark.NOT_ACCOUNTABLE));
        assertThat(action(
                                CarePlanActivityStatus.INPROGRESS,
                                accountable(RecordBuilder.TEACHER),
                                accountable(RecordBuilder.SOCIAL_WORKER))
                        .marks())
                .isEqualTo(Set.of(Mark.NOT_ACCOUNTABLE));
        assertThat(action(CarePlanActivityStatus.COMPLETED).marks()).isEmpty();
        assertThat(action(CarePlanActivityStatus.INPROGRESS, RecordBuilder.TEACHER)
                        .marks())
                .isEmpty();
    }
}
