package goldthread.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.profiles.Extensions;
import goldthread.profiles.Profiles;
import goldthread.terminology.ReferralBusinessStatus;
import goldthread.terminology.ReferralClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which clocks run on in which state, and when each has run out. */
final class ClocksTest {

    private static final ResponseTimes TIMES =
            new ResponseTimes(Duration.ofDays(2), Duration.ofDays(10), Duration.ofDays(30));

    private static final Instant ASKED = Instant.parse("2026-03-02T10:00:00Z");

    static Task task(String status, @Nullable String businessStatus) {
        Task task = new Task();
        task.setId("Task/t/_history/1");
        task.getMeta().addProfile(Profiles.REFERRAL_TASK);
        task.setStatus(TaskStatus.fromCode(status)).setFocus(new Reference("ServiceRequest/r"));
        task.setAuthoredOnElement(new DateTimeType("2026-03-02T10:00:00Z"));
        if (businessStatus != null) {
            task.setBusinessStatus(new CodeableConcept(ReferralBusinessStatus.valueOf(
                            businessStatus.toUpperCase(java.util.Locale.ROOT).replace('-', '_'))
                    .coding()));
        }
        return task;
    }

    private static Set<ReferralClock> clocks(String letters) {
        return Arrays.stream(letters.split(""))
                .filter(letter -> !letter.isEmpty())
                .map(letter -> Map.of(
                                "A", ReferralClock.ACKNOWLEDGE,
                                "D", ReferralClock.DECIDE,
                                "F", ReferralClock.FIRST_CONTACT,
                                "W", ReferralClock.FOUR_WEEKS,
                                "R", ReferralClock.REVIEW)
                        .get(letter))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @CsvSource({
        "requested, awaiting-receipt, ADFW",
        "requested,, ADFW",
        "received, received, DFW",
        "received, in-triage, DFW",
        "on-hold, information-requested, DFW",
        "on-hold,, DFW",
        "on-hold, on-waiting-list, FW",
        "on-hold, assessment-booked, FW",
        "accepted, in-triage, FW",
        "accepted, on-waiting-list, FW",
        "in-progress, in-treatment, W",
        "in-progress, forwarded, ''",
        "in-progress, in-triage, DFW",
        "received, forwarded, ''",
        "rejected, closed, ''",
        "completed, closed, ''",
        "failed, closed, ''",
        "cancelled, closed, ''",
        "entered-in-error, closed, ''",
    })
    void what_is_still_owed_follows_from_the_state(String status, @Nullable String businessStatus, String letters) {
        assertThat(Clocks.running(task(status, businessStatus))).isEqualTo(clocks(letters));
    }

    @ParameterizedTest
    @CsvSource({
        // A day is over when it has ended, in the United Kingdom; daylight saving has begun by the second.
        "2026-03-09, 2026-03-10T00:00:00Z",
        "2026-03-30, 2026-03-30T23:00:00Z",
        "2026-03-09T12:00:00Z, 2026-03-09T12:00:01Z",
    })
    void whoever_asked_may_say_by_when_they_want_to_hear(String said, Instant due) {
        Task task = task("requested", null);
        task.getRestriction().getPeriod().setEndElement(new DateTimeType(said));

        assertThat(Clocks.due(task, TIMES, ASKED)).containsEntry(ReferralClock.ACKNOWLEDGE, due);
    }

    @Test
    void every_clock_counts_from_when_the_addressee_was_asked() {
        assertThat(Clocks.due(task("accepted", "on-waiting-list"), TIMES, ASKED))
                .isEqualTo(Map.of(
                        ReferralClock.ACKNOWLEDGE, Instant.parse("2026-03-04T10:00:00Z"),
                        ReferralClock.DECIDE, Instant.parse("2026-03-12T10:00:00Z"),
                        ReferralClock.FIRST_CONTACT, Instant.parse("2026-04-01T10:00:00Z"),
                        ReferralClock.FOUR_WEEKS, Instant.parse("2026-03-30T10:00:00Z")));
    }

    private static Task waits(String review) {
        Task task = task("accepted", "on-waiting-list");
        task.addExtension(new Extension(Extensions.REVIEW_DUE, new DateType(review)));
        return task;
    }

    @Test
    void a_wait_is_looked_at_again_by_the_end_of_the_day_that_was_set() {
        assertThat(Clocks.running(waits("2026-03-20"))).isEqualTo(clocks("FWR"));
        assertThat(Clocks.due(waits("2026-03-20"), TIMES, ASKED))
                .containsEntry(ReferralClock.REVIEW, Instant.parse("2026-03-21T00:00:00Z"));
        Task over = waits("2026-03-20").setStatus(TaskStatus.COMPLETED);
        assertThat(Clocks.running(over)).isEmpty();
    }

    @Test
    void whose_review_was_put_to_another_day_has_been_reviewed() {
        assertThat(Clocks.goingOn(waits("2026-03-20"), waits("2026-03-20"))).isEqualTo(clocks("FWR"));
        assertThat(Clocks.goingOn(waits("2026-03-20"), waits("2026-04-20"))).isEqualTo(clocks("FW"));
    }

    @Test
    void the_four_weeks_run_since_the_child_first_waited_for_the_organisation() {
        assertThat(Clocks.due(task("accepted", "on-waiting-list"), TIMES, ASKED.minus(Duration.ofDays(3))))
                .containsEntry(ReferralClock.FOUR_WEEKS, Instant.parse("2026-03-27T10:00:00Z"));
    }

    @Test
    void a_task_on_something_else_has_no_clocks() {
        Task action = new Task();
        action.setFocus(new Reference("CarePlan/p"));
        Task onReferral = new Task();
        onReferral.setFocus(new Reference("ServiceRequest/r"));

        assertThat(Clocks.areOf(action)).isFalse();
        assertThat(Clocks.areOf(onReferral)).isFalse();
        onReferral
                .getCode()
                .addCoding()
                .setSystem("http://hl7.org/fhir/CodeSystem/task-code")
                .setCode("fulfill");
        assertThat(Clocks.areOf(onReferral)).isTrue();
        assertThat(Clocks.areOf(task("requested", null))).isTrue();
    }
}
