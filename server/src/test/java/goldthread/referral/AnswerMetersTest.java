package goldthread.referral;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.terminology.ReferralBusinessStatus;
import goldthread.terminology.SupportOutput;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;

class AnswerMetersTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final AnswerMeters meters = new AnswerMeters(registry);

    private static ReferralTask task(TaskStatus state, Duration ago) {
        Task task = new Task().setStatus(state).setFocus(new Reference("ServiceRequest/r"));
        return new ReferralTask(task.setAuthoredOn(Date.from(Instant.now().minus(ago))));
    }

    private double answers(String state, boolean nothing) {
        return registry.counter(
                        "goldthread.referrals.answers", "state", state, "nothing_available", Boolean.toString(nothing))
                .count();
    }

    @Test
    void rejections_that_offer_nothing_are_counted_apart() {
        ReferralTask helpful = task(TaskStatus.REJECTED, Duration.ofDays(2));
        ReferralTask helpless = task(TaskStatus.REJECTED, Duration.ofDays(2));
        helpless.task()
                .addOutput()
                .setType(new CodeableConcept(SupportOutput.NO_ALTERNATIVE_AVAILABLE.coding()))
                .setValue(new StringType("None was found."));

        meters.count(task(TaskStatus.RECEIVED, Duration.ofDays(2)), helpful);
        meters.count(task(TaskStatus.RECEIVED, Duration.ofDays(2)), helpless);

        assertThat(answers("rejected", false)).isEqualTo(1);
        assertThat(answers("rejected", true)).isEqualTo(1);
    }

    @Test
    void the_time_until_the_first_decision_is_measured_and_no_later_one() {
        meters.count(task(TaskStatus.REQUESTED, Duration.ofDays(3)), task(TaskStatus.RECEIVED, Duration.ofDays(3)));
        meters.count(task(TaskStatus.RECEIVED, Duration.ofDays(3)), task(TaskStatus.ACCEPTED, Duration.ofDays(3)));
        meters.count(task(TaskStatus.ACCEPTED, Duration.ofDays(9)), task(TaskStatus.COMPLETED, Duration.ofDays(9)));

        assertThat(registry.timer("goldthread.referrals.time.to.decision").count())
                .isEqualTo(1);
        assertThat(registry.timer("goldthread.referrals.time.to.decision").totalTime(TimeUnit.DAYS))
                .isBetween(3.0, 3.1);
        assertThat(answers("completed", false)).isEqualTo(1);
    }

    @Test
    void whoever_waited_after_being_accepted_was_decided_on_before_and_whoever_was_asked_for_more_was_not() {
        ReferralTask waits = task(TaskStatus.ONHOLD, Duration.ofDays(30));
        waits.task().setBusinessStatus(new CodeableConcept(ReferralBusinessStatus.ON_WAITING_LIST.coding()));
        ReferralTask asked = task(TaskStatus.ONHOLD, Duration.ofDays(4));
        asked.task().setBusinessStatus(new CodeableConcept(ReferralBusinessStatus.INFORMATION_REQUESTED.coding()));

        meters.count(waits, task(TaskStatus.INPROGRESS, Duration.ofDays(30)));
        meters.count(asked, task(TaskStatus.ACCEPTED, Duration.ofDays(4)));

        assertThat(registry.timer("goldthread.referrals.time.to.decision").count())
                .isEqualTo(1);
        assertThat(registry.timer("goldthread.referrals.time.to.decision").totalTime(TimeUnit.DAYS))
                .isBetween(4.0, 4.1);
    }

    @Test
    void what_is_stored_later_counts_from_when_it_happened() {
        ReferralTask before = task(TaskStatus.RECEIVED, Duration.ofDays(400));
        ReferralTask after = task(TaskStatus.ACCEPTED, Duration.ofDays(400));
        after.task().setLastModified(Date.from(Instant.now().minus(Duration.ofDays(390))));

        meters.count(before, after);
        after.task().setStatus(TaskStatus.RECEIVED);
        meters.count(after, new ReferralTask(after.task().copy().setStatus(TaskStatus.ACCEPTED)));

        assertThat(registry.timer("goldthread.referrals.time.to.decision").max(TimeUnit.DAYS))
                .as("one that doesn't say so was decided now")
                .isBetween(399.9, 400.1);
        assertThat(registry.timer("goldthread.referrals.time.to.decision").totalTime(TimeUnit.DAYS))
                .isBetween(409.9, 410.1);
    }
}
