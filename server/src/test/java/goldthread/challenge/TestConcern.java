package goldthread.challenge;

import goldthread.profiles.Extensions;
import goldthread.profiles.ProfessionalConcern;
import goldthread.terminology.EscalationOutcome;
import goldthread.terminology.EscalationStage;
import goldthread.terminology.SupportOutput;
import goldthread.terminology.TaskCode;
import java.time.Instant;
import java.util.Date;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskOutputComponent;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/** Concerns for tests. */
final class TestConcern {

    private TestConcern() {}

    static Task task(EscalationStage stage) {
        Task task = new Task();
        task.addExtension(Extensions.ESCALATION_STAGE, new CodeableConcept(stage.coding()));
        task.setStatus(TaskStatus.REQUESTED)
                .setCode(new CodeableConcept(TaskCode.CONCERN_ESCALATION.coding()))
                .setReasonReference(new Reference("EpisodeOfCare/1"))
                .setFor(new Reference("Patient/1"))
                .setRequester(new Reference("Organization/school"))
                .setOwner(new Reference("Practitioner/2"));
        task.getRestriction().addRecipient(new Reference("Organization/trust"));
        task.getRestriction().getPeriod().setEnd(Date.from(Instant.parse("2026-11-25T23:59:59Z")));
        return task;
    }

    static Task with(Task task, EscalationOutcome outcome) {
        task.addOutput(new TaskOutputComponent()
                .setType(new CodeableConcept(SupportOutput.RESOLUTION.coding()))
                .setValue(new CodeableConcept(outcome.coding())));
        return task;
    }

    static Task learnt(Task task) {
        task.addOutput(new TaskOutputComponent()
                .setType(new CodeableConcept(SupportOutput.LEARNING.coding()))
                .setValue(new StringType("Ask the school before an ending.")));
        return task;
    }

    static ProfessionalConcern concern(Task task) {
        return ProfessionalConcern.of(task).orElseThrow();
    }
}
