package goldthread.referral;

import goldthread.child.PartyKey;
import goldthread.terminology.ReferralBusinessStatus;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/**
 * A referral that was passed on.
 *
 * @param whole the task of whoever passed it on
 * @param parts those of whom it was passed on to, all of them, as they are now
 */
record ReferralParts(Task whole, List<Task> parts) {

    private static final Set<TaskStatus> WITHDRAWN = EnumSet.of(TaskStatus.CANCELLED, TaskStatus.ENTEREDINERROR);

    ReferralParts {
        parts = List.copyOf(parts);
    }

    /**
     * The whole as it follows its parts: the answer of whoever carried it out is its answer; where nobody did, it is once
     * more for whoever passed it on to decide, and their clock runs. Nothing while somebody still has it.
     */
    Optional<Task> followed(Instant now) {
        if (!isPassedOn(whole) || parts.isEmpty() || isHeld()) {
            return Optional.empty();
        }
        return Optional.of(parts.stream()
                .filter(part -> part.getStatus() == TaskStatus.COMPLETED)
                .findFirst()
                .map(part -> answered(part, now))
                .orElseGet(() -> returned(now)));
    }

    /** Whether somebody to whom it was passed on still has it. */
    boolean isHeld() {
        return parts.stream().anyMatch(part -> !hasEnded(part));
    }

    /**
     * Whether it says that it is with somebody else, and it is with nobody: no clock would run, and nobody would answer.
     */
    boolean isNowhere() {
        return isPassedOn(whole) && !isHeld();
    }

    /** Whether a task says that somebody else has the referral now. */
    static boolean isPassedOn(Task task) {
        ReferralTask whole = new ReferralTask(task);
        return whole.is(ReferralBusinessStatus.FORWARDED) && !NextStates.isEnd(whole.state());
    }

    /**
     * Whether a task is the one that the owner of another gave to somebody else for the same referral of the same child; what
     * they do themselves about it, and what others hang on it, is no answer to it.
     *
     * @param names all names of a party and of its organisation: for a service a person of its organisation passes on
     */
    static boolean isPart(Task part, Task whole, Function<Reference, Set<String>> names) {
        return ReferralTask.of(part).isPresent()
                && new ReferralTask(part).referral().equals(new ReferralTask(whole).referral())
                && PartyKey.of(part.getFor()).equals(PartyKey.of(whole.getFor()))
                && !Collections.disjoint(names.apply(part.getRequester()), names.apply(whole.getOwner()))
                && Feedback.isPartOf(part, whole);
    }

    private static boolean hasEnded(Task part) {
        return NextStates.isEnd(new ReferralTask(part).state());
    }

    private Task answered(Task part, Instant now) {
        Task task = moved(whole, TaskStatus.COMPLETED, ReferralBusinessStatus.CLOSED, now);
        part.getOutput().forEach(output -> task.addOutput(output.copy()));
        task.setStatusReason(part.hasStatusReason() ? part.getStatusReason().copy() : null);
        return task;
    }

    private Task returned(Instant now) {
        return moved(whole, whole.getStatus(), ReferralBusinessStatus.IN_TRIAGE, now);
    }

    /**
     * The whole where the answer of whoever carried it out lacks what an answer has: it is once more for whoever passed it on,
     * who is told why, and their clock runs.
     */
    Task unclear(Instant now) {
        Task task = returned(now);
        task.addNote()
                .setTime(Date.from(now))
                .setText(
                        "Whom this was passed on to has ended it with an answer that can't be taken over as it is: read it in"
                                + " their task, and answer.");
        return task;
    }

    /** Whether whoever asked has taken a referral back, from everybody who has it. */
    static boolean isWithdrawn(Task whole) {
        return WITHDRAWN.contains(whole.getStatus());
    }

    /** Those parts that haven't ended, taken back as the whole was. */
    List<Task> withdrawn(Instant now) {
        return parts.stream()
                .filter(part -> !hasEnded(part))
                .map(part -> withdrawn(part, now))
                .toList();
    }

    private Task withdrawn(Task part, Instant now) {
        Task task = moved(part, whole.getStatus(), ReferralBusinessStatus.CLOSED, now);
        task.setStatusReason(whole.hasStatusReason() ? whole.getStatusReason().copy() : null);
        return task;
    }

    private static Task moved(Task task, TaskStatus state, ReferralBusinessStatus standing, Instant now) {
        return task.copy()
                .setStatus(state)
                .setBusinessStatus(new CodeableConcept(standing.coding()))
                .setLastModified(Date.from(now));
    }
}
