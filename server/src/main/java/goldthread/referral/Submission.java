package goldthread.referral;

import goldthread.child.PartyKey;
import goldthread.profiles.Profiles;
import goldthread.terminology.ReferralBusinessStatus;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskPriority;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/**
 * A referral that is sent: it becomes active, and each performer whom it names gets a task.
 *
 * @param stored the referral as it is; it stays so
 * @param now when it is sent
 */
record Submission(ServiceRequest stored, Instant now) {

    private static final Coding FULFILL = new Coding("http://hl7.org/fhir/CodeSystem/task-code", "fulfill", null);

    /** Whether it can be sent: it is a draft, or active already. */
    boolean isPossible() {
        return stored.getStatus() == ServiceRequestStatus.DRAFT || stored.getStatus() == ServiceRequestStatus.ACTIVE;
    }

    /** The referral as it is once it is sent; nothing when it is sent already. */
    Optional<ServiceRequest> activated() {
        return stored.getStatus() == ServiceRequestStatus.ACTIVE
                ? Optional.empty()
                : Optional.of(stored.copy().setStatus(ServiceRequestStatus.ACTIVE));
    }

    /** A task for each performer who has none yet. */
    List<Task> tasks(Collection<Task> already) {
        Set<Optional<String>> have =
                already.stream().map(task -> PartyKey.of(task.getOwner())).collect(Collectors.toSet());
        return stored.getPerformer().stream()
                .filter(performer -> !have.contains(PartyKey.of(performer)))
                .map(this::task)
                .toList();
    }

    private Task task(Reference performer) {
        Task task = new Task();
        task.getMeta().addProfile(Profiles.REFERRAL_TASK);
        stored.getMeta().getSecurity().forEach(label -> task.getMeta().addSecurity(label.copy()));
        if (stored.getPriorityElement().hasValue()) {
            task.setPriority(TaskPriority.fromCode(stored.getPriority().toCode()));
        }
        return task.setStatus(TaskStatus.REQUESTED)
                .setIntent(TaskIntent.ORDER)
                .setBusinessStatus(new CodeableConcept(ReferralBusinessStatus.AWAITING_RECEIPT.coding()))
                .setCode(new CodeableConcept(FULFILL.copy()))
                .setFocus(new Reference(stored.getIdElement().toUnqualifiedVersionless()))
                .setFor(stored.getSubject().copy())
                .setRequester(stored.getRequester().copy())
                .setOwner(performer.copy())
                .setAuthoredOn(Date.from(now))
                .setLastModified(Date.from(now));
    }
}
