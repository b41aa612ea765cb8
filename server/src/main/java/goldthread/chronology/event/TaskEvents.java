package goldthread.chronology.event;

import static goldthread.terminology.ChronologyCategory.TASK;

import goldthread.profiles.Extensions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CommunicationRequest;
import org.hl7.fhir.r4.model.CommunicationRequest.CommunicationRequestStatus;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/** What someone was asked to do, and what came of it. */
final class TaskEvents {

    private TaskEvents() {}

    static List<Event> of(Task task, Telling telling) {
        if (task.getStatus() == null
                || task.getStatus() == TaskStatus.DRAFT
                || task.getStatus() == TaskStatus.ENTEREDINERROR) {
            return List.of();
        }
        return ReferralEvents.isAnswer(task) ? ReferralEvents.ofAnswer(task, telling) : ofAction(task, telling);
    }

    private static List<Event> ofAction(Task task, Telling telling) {
        boolean escalation = task.hasExtension(Extensions.ESCALATION_STAGE);
        Optional<String> what = telling.words(task.getCode()).or(() -> Optional.ofNullable(task.getDescription()));
        List<Event> events = new ArrayList<>();
        String asked = new Sentence("Asked")
                .and(" of ", telling.name(task.getOwner()))
                .and(": ", what)
                .end();
        EventTime.at(task.getAuthoredOnElement())
                .ifPresent(time -> events.add(Event.of(time, TASK, escalation, asked)));
        result(task.getStatus()).ifPresent(result -> {
            String ended = new Sentence(result)
                    .and(" by ", telling.name(task.getOwner()))
                    .and(": ", what)
                    .and(", because: ", telling.words(task.getStatusReason()))
                    .end();
            EventTime.at(task.getExecutionPeriod().getEndElement())
                    .or(() -> EventTime.at(task.getLastModifiedElement()))
                    .ifPresent(time -> events.add(Event.of(time, TASK, escalation, ended)));
        });
        return events;
    }

    private static Optional<String> result(TaskStatus status) {
        return switch (status) {
            case COMPLETED -> Optional.of("Done");
            case REJECTED -> Optional.of("Declined");
            case FAILED -> Optional.of("Could not be done");
            case CANCELLED -> Optional.of("Withdrawn");
            default -> Optional.empty();
        };
    }

    static List<Event> of(CommunicationRequest request, Telling telling) {
        if (request.getStatus() == CommunicationRequestStatus.DRAFT
                || request.getStatus() == CommunicationRequestStatus.ENTEREDINERROR) {
            return List.of();
        }
        String summary = new Sentence("Asked to tell")
                .and(" ", telling.names(request.getRecipient()).or(() -> Optional.of("someone")))
                .and(": ", telling.words(request.getCategory()))
                .end();
        return EventTime.at(request.getAuthoredOnElement())
                .map(time -> List.of(Event.minor(time, TASK, summary)))
                .orElse(List.of());
    }
}
