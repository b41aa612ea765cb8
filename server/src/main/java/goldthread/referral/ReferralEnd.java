package goldthread.referral;

import goldthread.store.Outcomes;
import goldthread.terminology.ReferralBusinessStatus;
import goldthread.terminology.Rule;
import java.time.Instant;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;

/**
 * A referral that is closed. That it is withdrawn or done with is decided, and refused while somebody whom it asks still has
 * it: their task says what came of it, and nobody else does. That it was never meant is a fact, and nobody goes on working on
 * it.
 *
 * @param status in which it is closed
 * @param tasks about it, all of them, as they are now
 */
record ReferralEnd(ServiceRequestStatus status, List<Task> tasks) {

    private static final Set<ServiceRequestStatus> CLOSED = EnumSet.of(
            ServiceRequestStatus.REVOKED, ServiceRequestStatus.COMPLETED, ServiceRequestStatus.ENTEREDINERROR);

    ReferralEnd {
        tasks = List.copyOf(tasks);
    }

    /** Whether a write closes a referral, or says otherwise how it was closed. */
    static boolean isBrought(@Nullable ServiceRequest before, ServiceRequest after) {
        return CLOSED.contains(after.getStatus()) && (before == null || before.getStatus() != after.getStatus());
    }

    boolean wasNeverMeant() {
        return status == ServiceRequestStatus.ENTEREDINERROR;
    }

    /** The tasks of those who still have it; whom one of them passed it on to is between these two. */
    List<Task> open() {
        return tasks.stream()
                .filter(task -> !NextStates.isEnd(new ReferralTask(task).state()))
                .filter(task -> tasks.stream().noneMatch(whole -> Feedback.isPartOf(task, whole)))
                .toList();
    }

    /** The open tasks as they end with a referral that was never meant. */
    List<Task> withdrawn(Instant now) {
        return open().stream()
                .map(task -> task.copy()
                        .setStatus(TaskStatus.ENTEREDINERROR)
                        .setBusinessStatus(new CodeableConcept(ReferralBusinessStatus.CLOSED.coding()))
                        .setLastModified(Date.from(now)))
                .toList();
    }

    /**
     * Why it can't be closed yet, and what to do.
     *
     * @param visible those of the tasks, as {@code Task/id}, of which the caller may know
     */
    RuntimeException refusal(Set<String> visible) {
        String who = open().stream()
                .filter(task -> visible.contains(reference(task)))
                .map(task ->
                        reference(task) + " (" + new ReferralTask(task).state().toCode() + ")")
                .sorted()
                .collect(Collectors.joining(", "));
        String what = status == ServiceRequestStatus.COMPLETED
                ? "A referral is completed when everybody whom it asks has given a final answer"
                : "A referral is withdrawn from everybody whom it asks";
        String open = who.isEmpty() ? "; somebody still has it." : ". Still open: " + who + ".";
        return Outcomes.wrongState(
                Rule.REFERRAL_OPEN.code(),
                what + open + " Whoever asked ends each task with $cancel, before or in the same transaction"
                        + (status == ServiceRequestStatus.COMPLETED ? ", or waits for the answer." : "."),
                "ServiceRequest.status");
    }

    static String reference(Task task) {
        return "Task/" + task.getIdElement().getIdPart();
    }
}
