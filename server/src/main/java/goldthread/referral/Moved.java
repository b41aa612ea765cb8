package goldthread.referral;

import goldthread.profiles.Extensions;
import goldthread.profiles.Profiles;
import goldthread.terminology.CodeSystems;
import goldthread.terminology.ReferralBusinessStatus;
import goldthread.terminology.SupportOutput;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/**
 * What a move makes of a task. It only writes down what was said; whether that is allowed and enough, the rules decide.
 *
 * @param stored the task as it is; it stays so
 * @param move what is done
 * @param said what is said with it
 * @param now the moment
 */
record Moved(Task stored, Move move, MoveRequest said, Instant now) {

    private static final Map<String, SupportOutput> OUTPUTS = Map.of(
            "advice", SupportOutput.ADVICE,
            "alternative", SupportOutput.ALTERNATIVE_SUPPORT,
            "interimSupport", SupportOutput.INTERIM_SUPPORT,
            "nothingAvailable", SupportOutput.NO_ALTERNATIVE_AVAILABLE,
            "episode", SupportOutput.RESULTING_EPISODE,
            "plan", SupportOutput.RESULTING_PLAN);

    /** The task as it would be. */
    Task task() {
        Task task = stored.copy();
        task.setStatus(move.state())
                .setBusinessStatus(new CodeableConcept(move.standing().coding()))
                .setLastModified(Date.from(now));
        reason(task);
        review(task);
        OUTPUTS.forEach((part, type) ->
                said.part(part).forEach(value -> output(task, type).setValue(value)));
        if (said.outcome() != null) {
            output(task, SupportOutput.REFERRAL_OUTCOME).setValue(said.outcome());
        }
        information(task);
        said.note().ifPresent(note -> task.addNote().setTime(Date.from(now)).setText(note));
        if (move == Move.START && !task.hasExecutionPeriod()) {
            task.getExecutionPeriod().setStart(Date.from(now));
        }
        return task;
    }

    /** A reason belongs to the state that it explains, and goes with it. */
    private void reason(Task task) {
        task.setStatusReason(null);
        if (said.reason() != null) {
            task.setStatusReason(said.reason());
        } else if (move == Move.REQUEST_INFORMATION) {
            task.setStatusReason(new CodeableConcept(
                    new Coding().setSystem(CodeSystems.ON_HOLD_REASON).setCode("information-needed")));
        }
    }

    private void review(Task task) {
        task.getExtension().removeIf(extension -> Extensions.REVIEW_DUE.equals(extension.getUrl()));
        if (said.reviewBy() != null) {
            task.addExtension(new Extension(Extensions.REVIEW_DUE, said.reviewBy()));
        }
    }

    private static Task.TaskOutputComponent output(Task task, SupportOutput type) {
        return task.addOutput().setType(new CodeableConcept(type.coding()));
    }

    /** What is asked stands as a remark, what is given as input, so that both stay with the task. */
    private void information(Task task) {
        if (move == Move.REQUEST_INFORMATION) {
            said.part("information")
                    .forEach(asked -> task.addNote().setTime(Date.from(now)).setText(asked.primitiveValue()));
        } else {
            said.part("information")
                    .forEach(given -> task.addInput()
                            .setType(new CodeableConcept().setText("Information given"))
                            .setValue(given));
        }
    }

    /**
     * The task of whoever a referral is passed on to.
     *
     * @param by who passes it on
     */
    static Task forwarded(Task parent, Reference by, Reference to, Instant now) {
        Task task = new Task();
        task.getMeta().addProfile(Profiles.REFERRAL_TASK);
        parent.getMeta().getSecurity().forEach(label -> task.getMeta().addSecurity(label.copy()));
        return task.addPartOf(new Reference(parent.getIdElement().toUnqualifiedVersionless()))
                .setStatus(TaskStatus.REQUESTED)
                .setIntent(TaskIntent.ORDER)
                .setBusinessStatus(new CodeableConcept(ReferralBusinessStatus.AWAITING_RECEIPT.coding()))
                .setCode(parent.getCode().copy())
                .setFocus(parent.getFocus().copy())
                .setFor(parent.getFor().copy())
                .setPriority(parent.getPriority())
                .setRequester(by.copy())
                .setOwner(to.copy())
                .setAuthoredOn(Date.from(now))
                .setLastModified(Date.from(now));
    }
}
