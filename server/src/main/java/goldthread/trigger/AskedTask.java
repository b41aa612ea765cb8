package goldthread.trigger;

import goldthread.child.PartyKey;
import goldthread.store.Origin;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.ParameterComponent;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/**
 * A task that was asked for by a rule.
 *
 * @param task as it is stored
 * @param rule canonical URL of the rule, without its version
 * @param scores on which it rests, as {@code Observation/id}
 */
record AskedTask(Task task, String rule, Set<String> scores) {

    private static final Set<TaskStatus> OVER = EnumSet.of(
            TaskStatus.COMPLETED,
            TaskStatus.CANCELLED,
            TaskStatus.FAILED,
            TaskStatus.REJECTED,
            TaskStatus.ENTEREDINERROR);

    /** Empty for a task that rests on no rule, or that somebody else than the server made. */
    static Optional<AskedTask> of(Task task) {
        if (!task.hasInstantiatesCanonical() || !Origin.isServer(task.getRequester())) {
            return Optional.empty();
        }
        String canonical = task.getInstantiatesCanonical();
        int bar = canonical.indexOf('|');
        Set<String> scores = new LinkedHashSet<>();
        PartyKey.of(task.getFocus()).ifPresent(scores::add);
        task.getInput().stream()
                .map(ParameterComponent::getValue)
                .filter(Reference.class::isInstance)
                .flatMap(value -> PartyKey.of((Reference) value).stream())
                .forEach(scores::add);
        return Optional.of(new AskedTask(task, bar < 0 ? canonical : canonical.substring(0, bar), scores));
    }

    boolean isOpen() {
        return task.hasStatus() && !OVER.contains(task.getStatus());
    }

    /** Whether what it rested on was taken back, so that it doesn't stand for a look at it. */
    boolean isTakenBack() {
        return task.getStatus() == TaskStatus.ENTEREDINERROR
                || (task.getStatus() == TaskStatus.CANCELLED
                        && TriggerTask.TAKEN_BACK.equals(task.getStatusReason().getText()));
    }
}
