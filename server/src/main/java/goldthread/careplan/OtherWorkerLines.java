package goldthread.careplan;

import goldthread.directory.Words;
import goldthread.terminology.TaskCode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskOutputComponent;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/** Requests of the child for another worker, and what came of each (N39). */
final class OtherWorkerLines {

    static final List<String> COLUMNS = List.of("In words", "Asked by", "State", "What came of it");

    private OtherWorkerLines() {}

    static List<Statement> of(PlanView view) {
        return view.record().all(Task.class).stream()
                .filter(task ->
                        TaskCode.REQUEST_CHANGE_OF_WORKER.isIn(task.resource().getCode()))
                .filter(task -> task.resource().getStatus() != TaskStatus.ENTEREDINERROR)
                .filter(task -> Days.begun(Days.first(task.resource().getAuthoredOnElement()), view.day()))
                .map(task -> statement(task, view))
                .toList();
    }

    private static Statement statement(Recorded<Task> recorded, PlanView view) {
        Task task = recorded.resource();
        boolean open = task.getStatus() != null && !States.isOver(task.getStatus());
        return Statement.of(
                        view.agency(recorded, task.getOwner()),
                        task.getAuthoredOnElement().hasValue() ? Words.date(task.getAuthoredOnElement()) : "",
                        recorded,
                        Optional.ofNullable(task.getDescription())
                                .map(words -> "“" + words + "”")
                                .orElse("Another worker"),
                        view.name(task.getRequester()),
                        task.getStatus() == null ? "" : States.of(task.getStatus()),
                        outcome(task, view))
                .markedIf(open, Mark.UNANSWERED);
    }

    private static String outcome(Task task, PlanView view) {
        String outputs = task.getOutput().stream()
                .filter(TaskOutputComponent::hasValue)
                .map(TaskOutputComponent::getValue)
                .flatMap(value -> WishesSection.words(value, view).stream())
                .collect(Collectors.joining("; "));
        return outputs.isEmpty() ? view.words().of(task.getStatusReason()).orElse("") : outputs;
    }
}
