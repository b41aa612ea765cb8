package goldthread.referral;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import goldthread.terminology.ReferralBusinessStatus;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who still has a referral that is closed, and what becomes of their tasks. */
final class ReferralEndTest {

    private static final Instant NOW = Instant.parse("2026-03-04T10:00:00Z");

    private static Task task(String id, TaskStatus status) {
        Task task = new Task().setStatus(status).setFocus(new Reference("ServiceRequest/r"));
        task.setId("Task/" + id + "/_history/3");
        return task;
    }

    private static ServiceRequest referral(ServiceRequestStatus status) {
        return new ServiceRequest().setStatus(status);
    }

    @ParameterizedTest
    @EnumSource(
            value = ServiceRequestStatus.class,
            names = {"REVOKED", "COMPLETED", "ENTEREDINERROR"})
    void a_write_that_closes_it_is_an_end_once(ServiceRequestStatus closed) {
        assertThat(ReferralEnd.isBrought(referral(ServiceRequestStatus.ACTIVE), referral(closed)))
                .isTrue();
        assertThat(ReferralEnd.isBrought(null, referral(closed))).isTrue();
        assertThat(ReferralEnd.isBrought(referral(closed), referral(closed))).isFalse();
        assertThat(ReferralEnd.isBrought(referral(closed), referral(ServiceRequestStatus.ACTIVE)))
                .isFalse();
        assertThat(ReferralEnd.isBrought(null, referral(ServiceRequestStatus.ONHOLD)))
                .isFalse();
    }

    @Test
    void whoever_has_not_answered_has_it_and_what_they_passed_on_is_theirs() {
        Task part = task("part", TaskStatus.REQUESTED).addPartOf(new Reference("Task/answered"));
        ReferralEnd end = new ReferralEnd(
                ServiceRequestStatus.COMPLETED,
                List.of(
                        task("answered", TaskStatus.COMPLETED),
                        part,
                        task("asked", TaskStatus.REQUESTED),
                        task("waits", TaskStatus.ACCEPTED),
                        task("turned-down", TaskStatus.REJECTED)));

        assertThat(end.open()).extracting(ReferralEnd::reference).containsExactly("Task/asked", "Task/waits");
        OperationOutcome refusal = (OperationOutcome)
                ((BaseServerResponseException) end.refusal(Set.of("Task/waits"))).getOperationOutcome();
        assertThat(refusal.getIssueFirstRep().getDiagnostics())
                .isEqualTo("A referral is completed when everybody whom it asks has given a final answer. Still open:"
                        + " Task/waits (accepted). Whoever asked ends each task with $cancel, before or in the same"
                        + " transaction, or waits for the answer.");
    }

    @Test
    void nothing_of_a_task_is_told_to_who_may_not_know_of_it() {
        ReferralEnd end = new ReferralEnd(ServiceRequestStatus.REVOKED, List.of(task("asked", TaskStatus.REQUESTED)));

        assertThat(((OperationOutcome) ((BaseServerResponseException) end.refusal(Set.of())).getOperationOutcome())
                        .getIssueFirstRep()
                        .getDiagnostics())
                .isEqualTo("A referral is withdrawn from everybody whom it asks; somebody still has it. Whoever asked"
                        + " ends each task with $cancel, before or in the same transaction.");
    }

    @Test
    void what_was_never_meant_is_taken_back_from_everybody() {
        ReferralEnd end = new ReferralEnd(
                ServiceRequestStatus.ENTEREDINERROR,
                List.of(task("asked", TaskStatus.REQUESTED), task("answered", TaskStatus.COMPLETED)));

        assertThat(end.wasNeverMeant()).isTrue();
        assertThat(end.withdrawn(NOW)).singleElement().satisfies(task -> {
            assertThat(task.getStatus()).isEqualTo(TaskStatus.ENTEREDINERROR);
            assertThat(ReferralBusinessStatus.CLOSED.isIn(task.getBusinessStatus()))
                    .isTrue();
            assertThat(task.getLastModified()).isEqualTo(NOW);
        });
    }
}
