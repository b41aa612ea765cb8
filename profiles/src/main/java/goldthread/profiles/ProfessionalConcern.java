package goldthread.profiles;

import goldthread.terminology.Coded;
import goldthread.terminology.EscalationOutcome;
import goldthread.terminology.EscalationStage;
import goldthread.terminology.SupportOutput;
import goldthread.terminology.TaskCode;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskOutputComponent;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/**
 * One agency's challenge of what another has decided about a child, as {@code cypmh-escalation} holds it (N147). The server's
 * own alarms, which go to a manager with the same code, challenge nothing and are none.
 */
public final class ProfessionalConcern {

    private static final Set<TaskStatus> OVER = EnumSet.of(
            TaskStatus.COMPLETED,
            TaskStatus.CANCELLED,
            TaskStatus.REJECTED,
            TaskStatus.FAILED,
            TaskStatus.ENTEREDINERROR);

    private final Task task;

    private ProfessionalConcern(Task task) {
        this.task = task;
    }

    /** The concern that a resource holds; empty for anything else. */
    public static Optional<ProfessionalConcern> of(Resource resource) {
        return resource instanceof Task task
                        && TaskCode.CONCERN_ESCALATION.isIn(task.getCode())
                        && task.hasReasonReference()
                ? Optional.of(new ProfessionalConcern(task))
                : Optional.empty();
    }

    /** The task that holds it. */
    public Task task() {
        return task;
    }

    /** How far it has been taken; stage 1 where nothing is said. */
    public EscalationStage stage() {
        return FirstExtension.value(task, Extensions.ESCALATION_STAGE) instanceof CodeableConcept said
                ? Coded.find(EscalationStage.class, said).orElse(EscalationStage.STAGE_1)
                : EscalationStage.STAGE_1;
    }

    /** The record of the decision that is challenged. */
    public Reference challenged() {
        return task.getReasonReference();
    }

    /** Whether it isn't settled yet. */
    public boolean isOpen() {
        return task.hasStatus() && !OVER.contains(task.getStatus()) && task.getStatus() != TaskStatus.NULL;
    }

    /** When an answer is due at this stage. */
    public Optional<Instant> due() {
        return Optional.ofNullable(
                        task.getRestriction().getPeriod().getEndElement().getValue())
                .map(java.util.Date::toInstant);
    }

    /** The answers so far, one after another; {@code next-stage} stands where it went on to the next. */
    public List<EscalationOutcome> answers() {
        return task.getOutput().stream()
                .filter(output -> SupportOutput.RESOLUTION.isIn(output.getType()))
                .map(TaskOutputComponent::getValue)
                .filter(CodeableConcept.class::isInstance)
                .flatMap(code -> Coded.find(EscalationOutcome.class, (CodeableConcept) code).stream())
                .toList();
    }

    /** The answer at this stage; empty while nobody has given one. */
    public Optional<EscalationOutcome> answer() {
        List<EscalationOutcome> all = answers();
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(all.get(all.size() - 1)).filter(last -> last != EscalationOutcome.NEXT_STAGE);
    }

    /** Whether it says what the agencies learn from it. */
    public boolean hasLearning() {
        return task.getOutput().stream()
                .anyMatch(output -> SupportOutput.LEARNING.isIn(output.getType()) && output.hasValue());
    }
}
