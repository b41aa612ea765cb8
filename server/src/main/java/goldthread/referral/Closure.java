package goldthread.referral;

import goldthread.child.PartyKey;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Task;

/**
 * Whether a referral is over for whoever asked: every addressee has given a final answer, and each answer has reached the
 * requester. Where it was passed on, the first addressee's task follows, and its answer counts. An answer that nobody has read is none (N42).
 *
 * @param thread what belongs to the referral
 * @param told who has been told
 */
record Closure(ReferralReader.ReferralThread thread, List<Told> told) {

    boolean isClosed() {
        return !thread.tasks().isEmpty()
                && thread.tasks().stream().filter(task -> !isPart(task)).allMatch(this::isOver);
    }

    /** What was passed on is between two services; whoever asked follows the first of them. */
    private boolean isPart(Task task) {
        return thread.tasks().stream().anyMatch(whole -> Feedback.isPartOf(task, whole));
    }

    private boolean isOver(Task task) {
        return NextStates.isEnd(new ReferralTask(task).state()) && (isByRequester(task) || hasReachedRequester(task));
    }

    /** What the requester itself has ended needs no telling. */
    private static boolean isByRequester(Task task) {
        return switch (new ReferralTask(task).state()) {
            case CANCELLED, ENTEREDINERROR -> true;
            default -> false;
        };
    }

    private boolean hasReachedRequester(Task task) {
        String reference = task.getIdElement().toUnqualifiedVersionless().getValue();
        return told.stream()
                .filter(one -> one.isOfServer() && one.isOfOutcome())
                .filter(one -> one.isAbout(reference) && one.isAcknowledged() && isRequester(one, task))
                .anyMatch(one -> !task.getLastModifiedElement().hasValue()
                        || !one.sent().isBefore(task.getLastModified().toInstant()));
    }

    /** The one who asked, or the organisation for which they asked. */
    private boolean isRequester(Told one, Task task) {
        Set<String> names = new PartyNames(thread.parties()).of(task.getRequester());
        return PartyKey.of(one.recipient()).filter(names::contains).isPresent();
    }
}
