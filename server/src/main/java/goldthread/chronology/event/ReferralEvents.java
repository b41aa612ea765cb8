package goldthread.chronology.event;

import static goldthread.terminology.ChronologyCategory.REFERRAL;
import static goldthread.terminology.ChronologyCategory.REFERRAL_ANSWER;

import goldthread.directory.Words;
import goldthread.profiles.Profiles;
import goldthread.store.DateSpan;
import goldthread.terminology.SupportOutput;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskOutputComponent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.hl7.fhir.r4.model.Type;

/** Referrals, to whom they were sent, and each addressee's answers. */
final class ReferralEvents {

    private static final String TASK_CODE = "http://hl7.org/fhir/CodeSystem/task-code";

    /** Answers that decide something. */
    private static final Set<TaskStatus> DECISIONS =
            EnumSet.of(TaskStatus.ACCEPTED, TaskStatus.REJECTED, TaskStatus.COMPLETED, TaskStatus.FAILED);

    private ReferralEvents() {}

    static List<Event> of(ServiceRequest referral, Telling telling) {
        if (referral.getStatus() == ServiceRequestStatus.DRAFT
                || referral.getStatus() == ServiceRequestStatus.ENTEREDINERROR) {
            return List.of();
        }
        String summary = new Sentence("Referral")
                .and(" by ", telling.name(referral.getRequester()))
                .and(" to ", telling.names(referral.getPerformer()))
                .and(
                        ": ",
                        telling.words(referral.getCode())
                                .or(() -> telling.words(referral.getCategory()))
                                .or(() -> telling.words(referral.getReasonCode())))
                .end();
        return EventTime.at(referral.getAuthoredOnElement())
                .map(time -> List.of(Event.major(time, REFERRAL, summary)))
                .orElse(List.of());
    }

    /** Whether a task is an addressee's side of a referral. */
    static boolean isAnswer(Task task) {
        boolean onReferral =
                "ServiceRequest".equals(task.getFocus().getReferenceElement().getResourceType());
        boolean asksToFulfil = !task.hasCode() || task.getCode().hasCoding(TASK_CODE, "fulfill");
        return task.getMeta().hasProfile(Profiles.REFERRAL_TASK) || (onReferral && asksToFulfil);
    }

    static List<Event> ofAnswer(Task task, Telling telling) {
        List<Event> events = new ArrayList<>();
        EventTime.at(task.getAuthoredOnElement())
                .ifPresent(time -> events.add(Event.minor(time, REFERRAL, sent(task, telling))));
        TaskStatus status = task.getStatus();
        if (status != TaskStatus.REQUESTED) {
            EventTime.at(task.getLastModifiedElement())
                    .or(() -> EventTime.at(task.getAuthoredOnElement()))
                    .ifPresent(time -> events.add(
                            Event.of(time, REFERRAL_ANSWER, DECISIONS.contains(status), answer(task, telling))
                                    .asState()));
        }
        return events;
    }

    private static String sent(Task task, Telling telling) {
        Optional<String> due = task.getRestriction().getPeriod().getEndElement().hasValue()
                ? Optional.of(
                        Words.day(DateSpan.of(task.getRestriction().getPeriod().getEndElement())
                                .lastDay()))
                : Optional.empty();
        return new Sentence("Referral sent")
                .and(" to ", telling.name(task.getOwner()))
                .and(", answer due by ", due)
                .end();
    }

    private static String answer(Task task, Telling telling) {
        return new Sentence("Referral " + state(task.getStatus()))
                .and(" by ", telling.name(task.getOwner()))
                .and(": ", telling.ours(task.getBusinessStatus()))
                .and(", because: ", telling.words(task.getStatusReason()))
                .and(", outcome: ", output(task, SupportOutput.REFERRAL_OUTCOME, telling))
                .and(", offered instead: ", output(task, SupportOutput.ALTERNATIVE_SUPPORT, telling))
                .and(", meanwhile: ", output(task, SupportOutput.INTERIM_SUPPORT, telling))
                .end();
    }

    private static String state(TaskStatus status) {
        return switch (status) {
            case RECEIVED -> "received";
            case ACCEPTED -> "accepted";
            case REJECTED -> "turned down";
            case CANCELLED -> "withdrawn";
            case INPROGRESS -> "taken up";
            case ONHOLD -> "put on hold";
            case FAILED -> "not carried out";
            case COMPLETED -> "completed";
            default -> "answered";
        };
    }

    /** Coded or named outputs only: what is written in full sentences stays in the resource. */
    private static Optional<String> output(Task task, SupportOutput kind, Telling telling) {
        return task.getOutput().stream()
                .filter(output -> kind.isIn(output.getType()))
                .map(TaskOutputComponent::getValue)
                .map(value -> said(value, telling))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> said(Type value, Telling telling) {
        if (value instanceof CodeableConcept concept) {
            return telling.words(concept);
        }
        return value instanceof Reference reference ? telling.name(reference) : Optional.empty();
    }
}
