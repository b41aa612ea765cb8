package goldthread.sending;

import goldthread.child.PartyKey;
import goldthread.profiles.Profiles;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/**
 * Where one task of a referral stands.
 *
 * @param referral logical id
 * @param owner key of whom it is addressed to; empty for nobody
 * @param status of the task
 * @param isPart whether the referral was passed on by it
 */
record Answer(String referral, String owner, TaskStatus status, boolean isPart) {

    private static final Set<TaskStatus> FINAL =
            EnumSet.of(TaskStatus.REJECTED, TaskStatus.COMPLETED, TaskStatus.FAILED, TaskStatus.CANCELLED);

    /** What a task says; empty when it answers no referral, or was never meant. */
    static Optional<Answer> of(Task task) {
        String focus = PartyKey.of(task.getFocus()).orElse("");
        boolean answers = focus.startsWith(Sending.REFERRAL) && isFulfilment(task);
        return answers && task.hasStatus() && task.getStatus() != TaskStatus.ENTEREDINERROR
                ? Optional.of(new Answer(
                        focus.substring(Sending.REFERRAL.length()),
                        PartyKey.of(task.getOwner()).orElse(""),
                        task.getStatus(),
                        task.hasPartOf()))
                : Optional.empty();
    }

    private static boolean isFulfilment(Task task) {
        return task.getMeta().hasProfile(Profiles.REFERRAL_TASK)
                || task.getCode().hasCoding("http://hl7.org/fhir/CodeSystem/task-code", "fulfill");
    }

    boolean isFinal() {
        return FINAL.contains(status);
    }
}
