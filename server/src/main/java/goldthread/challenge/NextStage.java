package goldthread.challenge;

import goldthread.child.PartyKey;
import goldthread.profiles.Extensions;
import goldthread.profiles.ProfessionalConcern;
import goldthread.terminology.EscalationOutcome;
import goldthread.terminology.EscalationStage;
import goldthread.terminology.Rule;
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

    /**
     * Requires that whoever answers at a stage is whom the directory gives, and that they don't give themselves more time.
     *
     * @param before the stored concern: of whom it says whose decision it is
     * @param concern at its new stage
     * @param byChallenger whether whoever raised it moves it: the time for an answer is theirs to set
     */
    void requireAsGiven(ProfessionalConcern before, ProfessionalConcern concern, boolean byChallenger, Instant now) {
        Task task = concern.task();
        Instant latest = WorkingDays.after(now, settings.days(concern.stage()));
        boolean inTime = concern.due().filter(due -> !due.isAfter(latest)).isPresent();
        if (!PartyKey.of(owners.at(concern.stage(), before.task())).equals(PartyKey.of(task.getOwner()))
                || !(byChallenger || inTime)) {
            throw ConcernChange.refused(
                    Rule.CONCERN_STAGE,
                    "At the next stage the manager or lead in the directory answers, within the days of that stage: send"
                            + " $escalate, which sets both.",
                    "Task.owner");
        }
    }

    /** Whether it isn't the first stage. */
    static boolean isAbove(EscalationStage stage) {
        return stage != EscalationStage.STAGE_1;
    }

    static Optional<EscalationStage> above(EscalationStage stage) {
        return Stream.of(EscalationStage.values())
                .filter(next -> next.number() == stage.number() + 1)
                .findFirst();
    }
}
