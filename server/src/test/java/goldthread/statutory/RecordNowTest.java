package goldthread.statutory;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.child.PartyKey;
import goldthread.terminology.PlanCategory;
import java.util.List;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;

/** Records that come in one transaction are seen as if they had come one after the other. */
class RecordNowTest {

    private static CarePlan plan(String id, CarePlanStatus status, String child) {
        CarePlan plan = Lives.plan(id, PlanCategory.EHCP);
        plan.setId("CarePlan/" + id);
        return plan.setStatus(status).setSubject(new Reference("Patient/" + child));
    }

    private static List<String> seen(List<CarePlan> known, List<CarePlan> along) {
        return RecordNow.together(known, along, "wren").stream()
                .map(resource -> PartyKey.typed(resource) + " "
                        + ((CarePlan) resource).getStatus().toCode())
                .toList();
    }

    @Test
    void what_is_stored_along_counts_and_each_record_as_it_was_stored_last() {
        CarePlan before = plan("one", CarePlanStatus.ACTIVE, "wren");
        CarePlan after = plan("one", CarePlanStatus.ONHOLD, "wren");
        CarePlan another = plan("two", CarePlanStatus.ACTIVE, "wren");

        assertThat(seen(List.of(before), List.of())).containsExactly("CarePlan/one active");
        assertThat(seen(List.of(before), List.of(after, another)))
                .containsExactly("CarePlan/one on-hold", "CarePlan/two active");
    }

    @Test
    void what_is_stored_along_of_another_child_does_not_count() {
        CarePlan moved = plan("one", CarePlanStatus.ACTIVE, "robin");

        assertThat(seen(List.of(plan("one", CarePlanStatus.ACTIVE, "wren")), List.of(moved)))
                .isEmpty();
    }
}
