package goldthread.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.profiles.Extensions;
import goldthread.profiles.Profiles;
import java.time.Instant;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OwedTest {

    private static Task task(TaskStatus status, String end) {
        Task task = new Task();
        task.setStatus(status).setOwner(new Reference("Organization/o"));
        task.getRestriction().getPeriod().setEndElement(new DateTimeType(end));
        return task;
    }

    private static CarePlan plan(CarePlanStatus status, String due) {
        CarePlan plan = new CarePlan();
        plan.setStatus(status);
        plan.addExtension(Extensions.REVIEW_DUE, new DateType(due));
        return plan;
    }

    @ParameterizedTest
    @EnumSource(
            value = TaskStatus.class,
            names = {"REQUESTED", "RECEIVED", "ACCEPTED", "READY", "INPROGRESS", "ONHOLD"})
    void an_open_task_is_owed_by_its_owner_until_its_last_day_is_over(TaskStatus status) {
        assertThat(Owed.in(task(status, "2026-07-01")))
                .contains(new Owed(Instant.parse("2026-07-01T23:00:00Z"), "Organization/o"));
    }

    @ParameterizedTest
    @EnumSource(
            value = TaskStatus.class,
            names = {"DRAFT", "COMPLETED", "CANCELLED", "REJECTED", "FAILED", "ENTEREDINERROR"})
    void a_task_that_nobody_is_at_is_owed_by_nobody(TaskStatus status) {
        assertThat(Owed.in(task(status, "2026-07-01"))).isEmpty();
    }

    @Test
    void a_task_without_an_end_or_an_owner_is_owed_by_nobody() {
        Task endless = task(TaskStatus.READY, "2026-07-01");
        endless.setRestriction(null);
        Task nobodys = task(TaskStatus.READY, "2026-07-01");
        nobodys.setOwner(null);

        assertThat(Owed.in(endless)).isEmpty();
        assertThat(Owed.in(nobodys)).isEmpty();
    }

    @Test
    void what_the_addressee_of_a_referral_owes_is_told_by_its_clocks() {
        Task referral = task(TaskStatus.RECEIVED, "2026-07-01");
        referral.getMeta().addProfile(Profiles.REFERRAL_TASK);

        assertThat(Owed.in(referral)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = CarePlanStatus.class,
            names = {"ACTIVE", "ONHOLD", "UNKNOWN"})
    void the_review_of_a_plan_that_nobody_has_closed_is_everybodys(CarePlanStatus status) {
        assertThat(Owed.in(plan(status, "2026-12-24"))).contains(new Owed(Instant.parse("2026-12-25T00:00:00Z"), ""));
    }

    @ParameterizedTest
    @EnumSource(
            value = CarePlanStatus.class,
            names = {"DRAFT", "REVOKED", "COMPLETED", "ENTEREDINERROR"})
    void a_plan_that_is_over_needs_no_review(CarePlanStatus status) {
        assertThat(Owed.in(plan(status, "2026-12-24"))).isEmpty();
    }

    @Test
    void what_says_no_date_is_due_by_none() {
        CarePlan unreadable = new CarePlan().setStatus(CarePlanStatus.ACTIVE);
        unreadable.addExtension(Extensions.REVIEW_DUE, new StringType("soon"));

        assertThat(Owed.in(new CarePlan().setStatus(CarePlanStatus.ACTIVE))).isEmpty();
        assertThat(Owed.in(unreadable)).isEmpty();
        assertThat(Owed.in(new Task())).isEmpty();
        assertThat(Owed.in(new Goal())).isEmpty();
    }
}
