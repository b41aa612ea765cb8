package goldthread.statutory;

import static goldthread.statutory.Lives.paused;
import static goldthread.statutory.Lives.plan;
import static goldthread.statutory.Lives.provided;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.terminology.OnHoldReason;
import goldthread.terminology.PlanCategory;
import goldthread.terminology.ProvisionStatus;
import java.time.LocalDate;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.junit.jupiter.api.Test;

/** What is owed to a child who leaves custody. */
final class ReleaseTest {

    private static boolean isOwed(CarePlan plan) {
        return Release.isOwed(plan, LocalDate.of(2026, 11, 23));
    }

    @Test
    void what_custody_kept_from_the_child_is_owed() {
        assertThat(isOwed(provided(
                        plan("a", PlanCategory.EHCP), ProvisionStatus.PARTLY, OnHoldReason.IN_CUSTODY, "2027-01-08")))
                .isTrue();
        assertThat(isOwed(paused(plan("a", PlanCategory.EHCP), OnHoldReason.IN_CUSTODY)))
                .isTrue();
    }

    @Test
    void what_is_given_or_missing_for_another_reason_is_not_owed_because_of_it() {
        assertThat(isOwed(plan("a", PlanCategory.EHCP))).isFalse();
        assertThat(isOwed(provided(
                        plan("a", PlanCategory.EHCP),
                        ProvisionStatus.DELIVERED,
                        OnHoldReason.IN_CUSTODY,
                        "2027-01-08")))
                .isFalse();
        assertThat(isOwed(provided(plan("a", PlanCategory.EHCP), ProvisionStatus.PARTLY, null, "")))
                .isFalse();
        assertThat(isOwed(paused(plan("a", PlanCategory.PEP), OnHoldReason.IN_CUSTODY)))
                .isFalse();
        CarePlan over =
                provided(plan("a", PlanCategory.EHCP), ProvisionStatus.PARTLY, OnHoldReason.IN_CUSTODY, "2027-01-08");
        over.setStatus(CarePlanStatus.REVOKED);
        assertThat(isOwed(over)).isFalse();
    }
}
