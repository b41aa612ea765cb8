package goldthread.challenge;

import goldthread.profiles.Extensions;
import goldthread.profiles.ProfessionalConcern;
import goldthread.terminology.EscalationOutcome;
import goldthread.terminology.EscalationStage;
import goldthread.terminology.SupportOutput;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskOutputComponent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.springframework.stereotype.Component;

/** Where a concern stands once it is taken to the next stage, or raised at the first. */
@Component
class NextStage {

    private final StageOwners owners;
    private final ChallengeSettings settings;

    NextStage(StageOwners owners, ChallengeSettings settings) {
        this.owners = owners;
        this.settings = settings;
    }

    /**
     * The concern at the stage above.
     *
     * @param remark why it goes on
     * @return empty at the last stage
     */
    Optional<Task> of(ProfessionalConcern concern, Instant now, Optional<String> remark) {
        return above(concern.stage()).map(stage -> {
            Task task = concern.task().copy();
            task.addOutput(new TaskOutputComponent()
                    .setType(new CodeableConcept(SupportOutput.RESOLUTION.coding()))
                    .setValue(new CodeableConcept(EscalationOutcome.NEXT_STAGE.coding())));
            remark.ifPresent(text -> task.addNote(new Annotation().setText(text).setTime(Date.from(now))));
            task.setOwner(owners.at(stage, task)).setStatus(TaskStatus.REQUESTED);
            at(stage, task, now);
            return task;
        });
    }

    /** Puts a concern at a stage, with the time that there is for an answer. */
    void at(EscalationStage stage, Task task, Instant now) {
        task.getExtension().removeIf(extension -> Extensions.ESCALATION_STAGE.equals(extension.getUrl()));
        task.addExtension(Extensions.ESCALATION_STAGE, new CodeableConcept(stage.coding()));
        task.setLastModified(Date.from(now));
        task.getRestriction().getPeriod().setEnd(Date.from(WorkingDays.after(now, settings.days(stage))));
    }

    static Optional<EscalationStage> above(EscalationStage stage) {
        return Stream.of(EscalationStage.values())
                .filter(next -> next.number() == stage.number() + 1)
                .findFirst();
    }
}
